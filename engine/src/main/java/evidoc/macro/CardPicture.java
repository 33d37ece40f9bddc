package evidoc.macro;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A small copy of a drawing of a page: its upper part, without its description and with its own
/// ids. It is only decoration; a link leads to the original drawing.
///
/// @param svg the narrow shape of a chart or a timeline
record CardPicture(String svg) {
    /// In units of the drawing; parts below it are left out.
    private static final double HEIGHT = 250;

    /// Shapes that begin in the last of these units are left out, too: letters reach below their
    /// line, and only the edge of a bar would be visible.
    private static final double LEAST = 12;

    private static final Pattern PATH_START = Pattern.compile("M-?[\\d.]+ (-?[\\d.]+)");

    /// The copy.
    ///
    /// @param id prefix of its ids; unique on the page
    String html(String id) {
        Document document = Jsoup.parse(svg, "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        Element drawing = document.expectFirst("svg");
        drawing.removeAttr("role").removeAttr("aria-labelledby").attr("class", "card-drawing");
        drawing.select("title, desc").remove();
        crop(drawing);
        for (Element each : drawing.getAllElements()) {
            rename(each, id);
        }
        return drawing.outerHtml();
    }

    private static void crop(Element drawing) {
        String[] box = drawing.attr("viewBox").split(" ", -1);
        if (Double.parseDouble(box[3]) > HEIGHT) {
            drawing.attr("viewBox", "%s 0 %s %s".formatted(box[0], box[2], Math.round(HEIGHT)));
            for (Element each : drawing.select("text, rect, circle, path:not([transform])")) {
                if (!each.parents().is("pattern") && top(each) + LEAST > HEIGHT) {
                    each.remove();
                }
            }
        }
    }

    /// The top of a shape, and the baseline of a text.
    private static double top(Element shape) {
        return switch (shape.tagName()) {
            case "text" -> number(shape.attr("y"));
            case "circle" -> number(shape.attr("cy"));
            case "rect" -> number(shape.attr("y"));
            default -> {
                Matcher start = PATH_START.matcher(shape.attr("d"));
                yield start.lookingAt() ? number(start.group(1)) : 0;
            }
        };
    }

    private static double number(String text) {
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static void rename(Element element, String id) {
        element.attributes()
                .forEach(attribute -> {
                    String value = String.valueOf(attribute.getValue());
                    if (attribute.getKey().equals("id")) {
                        attribute.setValue(id + value);
                    } else if (value.startsWith("url(#")) {
                        attribute.setValue(value.replace("url(#", "url(#" + id));
                    }
                });
    }
}
