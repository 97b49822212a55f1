package io.porthole.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// How far texts and signs stand out from what is painted behind them, by the formula of WCAG 2.2 (relative luminance,
/// 1.4.3 and 1.4.11). The colours are those that the style sheets gave the nodes.
public final class Contrast {
    private static final double LARGE = 24;
    private static final double LARGE_AND_BOLD = 18.66;

    private Contrast() {}

    /// What stands on what.
    public enum Kind {
        TEXT,
        LARGE_TEXT,
        SIGN
    }

    /// One text or sign.
    public record Pair(Kind kind, String what, Color front, Color ground) {
        public double ratio() {
            return Contrast.ratio(front, ground);
        }

        @Override
        public String toString() {
            return "%5.2f:1 %s %s, %s on %s".formatted(ratio(), kind, what, hex(front), hex(ground));
        }
    }

    /// All texts and signs that are to be seen at a node and below it. What is disabled need not be read.
    public static List<Pair> at(Node node) {
        var pairs = new ArrayList<Pair>();
        collect(node, pairs);
        return pairs;
    }

    private static void collect(Node node, List<Pair> pairs) {
        if (!node.isVisible() || isDisabled(node) || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            pairs.add(pair(kind(text), text, color(text.getFill())));
        } else if (node instanceof Region region && region.getShape() != null && region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (color(fill.getFill()).getOpacity() > 0) {
                    pairs.add(pair(Kind.SIGN, region, color(fill.getFill())));
                }
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, pairs));
        }
    }

    /// A tab that is disabled tells so by its pseudo-class alone.
    private static boolean isDisabled(Node node) {
        return node.isDisabled() || node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("disabled"));
    }

    private static Kind kind(Text text) {
        if (text instanceof FontIcon) {
            return Kind.SIGN;
        }
        double size = text.getFont().getSize();
        boolean bold = text.getFont().getStyle().contains("Bold");
        return size >= (bold ? LARGE_AND_BOLD : LARGE) ? Kind.LARGE_TEXT : Kind.TEXT;
    }

    private static Pair pair(Kind kind, Node node, Color color) {
        Color ground = ground(node);
        return new Pair(kind, path(node), over(seen(color, opacity(node)), ground), ground);
    }

    private static Color seen(Color color, double opacity) {
        return Color.color(color.getRed(), color.getGreen(), color.getBlue(), color.getOpacity() * opacity);
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node above = node; above != null; above = above.getParent()) {
            opacity *= above.getOpacity();
        }
        return opacity;
    }

    /// The colour behind the middle of a node.
    public static Color ground(Node node) {
        var above = new ArrayList<Node>();
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            above.addFirst(parent);
        }
        Color ground = Color.WHITE;
        for (Node parent : above) {
            if (parent instanceof Region region && region.getShape() == null && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills()) {
                    if (covers(fill, region, node)) {
                        ground = over(color(fill.getFill()), ground);
                    }
                }
            }
        }
        return ground;
    }

    private static boolean covers(BackgroundFill fill, Region region, Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        Point2D middle = region.sceneToLocal(bounds.getCenterX(), bounds.getCenterY());
        Insets insets = fill.getInsets();
        // The middle of what is cut or out of sight may lie outside; it would stand on what covers the middle.
        double x = Math.clamp(middle.getX(), 0, Math.max(0, region.getWidth()));
        double y = Math.clamp(middle.getY(), 0, Math.max(0, region.getHeight()));
        return x >= Math.min(insets.getLeft(), region.getWidth() / 2)
                && x <= region.getWidth() - Math.min(insets.getRight(), region.getWidth() / 2)
                && y >= Math.min(insets.getTop(), region.getHeight() / 2)
                && y <= region.getHeight() - Math.min(insets.getBottom(), region.getHeight() / 2);
    }

    /// How far the line around a control stands out from what is around it: a border, or the outermost of several
    /// backgrounds.
    public static double outline(Region control) {
        Color ground = ground(control);
        Stream<Paint> borders = control.getBorder() == null
                ? Stream.of()
                : control.getBorder().getStrokes().stream().map(BorderStroke::getTopStroke);
        Stream<Paint> backgrounds = control.getBackground() == null
                ? Stream.of()
                : control.getBackground().getFills().stream().limit(1).map(BackgroundFill::getFill);
        double opacity = opacity(control);
        return Stream.concat(borders, backgrounds)
                .mapToDouble(paint -> ratio(over(seen(color(paint), opacity), ground), ground))
                .max()
                .orElse(1);
    }

    public static double ratio(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /// A colour that shines through, over one that does not.
    public static Color over(Color front, Color ground) {
        return ground.interpolate(Color.color(front.getRed(), front.getGreen(), front.getBlue()), front.getOpacity());
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static Color color(Paint paint) {
        if (paint instanceof Color color) {
            return color;
        }
        throw new IllegalArgumentException("Only plain colours are compared: " + paint);
    }

    private static String hex(Color color) {
        return "#%02x%02x%02x"
                .formatted(
                        Math.round(color.getRed() * 255),
                        Math.round(color.getGreen() * 255),
                        Math.round(color.getBlue() * 255));
    }

    private static String path(Node node) {
        var path = new ArrayList<String>();
        for (Node at = node; at != null && path.size() < 4; at = at.getParent()) {
            if (!at.getStyleClass().isEmpty() || at.getId() != null) {
                path.addFirst((at.getId() == null ? "" : "#" + at.getId()) + "." + String.join(".", at.getStyleClass())
                        + (at.getPseudoClassStates().isEmpty() ? "" : at.getPseudoClassStates()));
            }
        }
        String said = node instanceof Text text && !(text instanceof FontIcon) ? " “" + text.getText() + "”" : "";
        return String.join(" ", path) + said;
    }
}
