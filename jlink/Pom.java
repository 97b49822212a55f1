import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathException;
import javax.xml.xpath.XPathFactory;
import org.xml.sax.SAXException;

/// Maven's description of the project.
final class Pom {

    private Pom() {}

    static String version(Path pom) {
        try {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
            return XPathFactory.newInstance().newXPath().evaluate("/project/version", document);
        } catch (IOException | ParserConfigurationException | SAXException | XPathException e) {
            throw new DistException("Cannot read the version from " + pom.toAbsolutePath() + ": " + e.getMessage());
        }
    }
}
