import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// The bill of what the app is made of, as CycloneDX writes it for Maven, with the Java runtime added, of which Maven
/// does not know that it is shipped too.
///
/// @param folder where Maven has written it, as JSON and as XML
record Bill(Path folder) {

    private static final String COMPONENTS = "\n  \"components\" : [";
    private static final String JAVA_LICENCE = "GPL-2.0-with-classpath-exception";

    String json() {
        String json = Folder.read(folder.resolve("bom.json"));
        int at = json.indexOf(COMPONENTS) + COMPONENTS.length();
        if (at < COMPONENTS.length()) {
            throw new DistException("target/bom.json lists no components.");
        }
        return json.substring(0, at)
                + """

                    {
                      "type" : "platform",
                      "bom-ref" : "java-runtime",
                      "publisher" : "%s",
                      "name" : "OpenJDK",
                      "version" : "%s",
                      "licenses" : [ { "license" : { "id" : "%s" } } ]
                    },\
                """.formatted(
                        System.getProperty("java.vendor"), System.getProperty("java.runtime.version"), JAVA_LICENCE)
                + json.substring(at);
    }

    /// What Debian wants in each package's documentation: whose each part is, and where its licence can be read.
    String copyright() {
        StringBuilder text = new StringBuilder("""
                Porthole is made by the Porthole developers. It brings the parts below, each under its own licence. The
                licences lie in the jars of /usr/lib/porthole/lib/app, those of the Java runtime and of what it contains
                in /usr/lib/porthole/lib/runtime/legal.

                """);
        parts().stream().distinct().forEach(part -> text.append(part).append('\n'));
        return text.append("OpenJDK ")
                .append(System.getProperty("java.runtime.version"))
                .append(": ")
                .append(JAVA_LICENCE)
                .append('\n')
                .toString();
    }

    private List<String> parts() {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve("bom.xml").toFile());
            XPath path = XPathFactory.newInstance().newXPath();
            NodeList components =
                    (NodeList) path.evaluate("/bom/components/component", document, XPathConstants.NODESET);
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < components.getLength(); i++) {
                Element component = (Element) components.item(i);
                parts.add("%s %s: %s"
                        .formatted(
                                path.evaluate("name", component),
                                path.evaluate("version", component),
                                licence(path, component)));
            }
            return parts;
        } catch (IOException | ParserConfigurationException | SAXException | XPathException e) {
            throw new DistException("Cannot read " + folder.resolve("bom.xml") + ": " + e.getMessage());
        }
    }

    private static String licence(XPath path, Element component) throws XPathException {
        String id = path.evaluate("licenses/license/id", component);
        String name = path.evaluate("licenses/license/name", component);
        return id.isEmpty() ? name + path.evaluate("licenses/expression", component) : id;
    }
}
