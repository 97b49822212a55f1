import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// The app's icon, in every form that a system wants, drawn from one file.
final class Icons {

    static final Path SOURCE = Path.of("assets/porthole.svg");

    /// What the hicolor theme has folders for, as desktops ask for it.
    static final List<Integer> THEME_SIZES = List.of(16, 22, 24, 32, 48, 64, 96, 128, 192, 256, 512);

    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private Icons() {}

    static byte[] png(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        source().render(null, graphics, new ViewBox(size, size));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static SVGDocument source() {
        try {
            SVGDocument document = new SVGLoader().load(SOURCE.toUri().toURL());
            if (document == null) {
                throw new DistException(SOURCE + " cannot be read as SVG.");
            }
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An icon of Windows: a list of where each size lies, and then the pictures.
    static byte[] ico() {
        List<byte[]> pictures = ICO_SIZES.stream().map(Icons::png).toList();
        int head = 6 + 16 * pictures.size();
        ByteBuffer list = ByteBuffer.allocate(head).order(ByteOrder.LITTLE_ENDIAN);
        list.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        int offset = head;
        for (int i = 0; i < pictures.size(); i++) {
            byte size = (byte) (int) ICO_SIZES.get(i); // 256 is written as 0
            list.put(size).put(size).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            list.putInt(pictures.get(i).length).putInt(offset);
            offset += pictures.get(i).length;
        }
        return joined(list.array(), pictures);
    }

    /// An icon of macOS: blocks, each with its type, which stands for a size, and its length.
    static byte[] icns() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("icp4", 16);
        sizes.put("icp5", 32);
        sizes.put("ic11", 32); // of 16 points on a screen with twice the pixels; so the other two of these
        sizes.put("ic12", 64);
        sizes.put("ic07", 128);
        sizes.put("ic08", 256);
        sizes.put("ic13", 256);
        sizes.put("ic09", 512);
        sizes.put("ic10", 1024);
        List<byte[]> blocks = sizes.entrySet().stream()
                .map(entry -> block(entry.getKey(), png(entry.getValue())))
                .toList();
        return block("icns", joined(new byte[0], blocks));
    }

    private static byte[] block(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + content.length)
                .put(content)
                .array();
    }

    private static byte[] joined(byte[] head, List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
