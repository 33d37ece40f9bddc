package evidoc.macro;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A small copy of a drawing of a page, without its description and with its own ids. It is only
/// decoration; a link leads to the original drawing.
///
/// @param svg a chart, a timeline or a diagram
record CardPicture(String svg) {
    private static final Pattern SIZE =
            Pattern.compile("viewBox=\"\\S+ \\S+ ([\\d.]+) ([\\d.]+)\"");

    /// Width of the room on a card, where its height is one.
    private static final double ROOM = 4 / 3d;

    /// That of the shape that is drawn largest on a card.
    static CardPicture largestOf(List<String> shapes) {
        return new CardPicture(
                Collections.max(shapes, Comparator.comparingDouble(CardPicture::scale)));
    }

    private static double scale(String svg) {
        Matcher size = SIZE.matcher(svg);
        return size.find()
                ? Math.min(
                        ROOM / Double.parseDouble(size.group(1)),
                        1 / Double.parseDouble(size.group(2)))
                : 0;
    }

    /// The copy.
    ///
    /// @param id prefix of its ids; unique on the page
    String html(String id) {
        Document document = Jsoup.parse(svg, "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        Element drawing = document.expectFirst("svg");
        drawing.removeAttr("role").removeAttr("aria-labelledby").attr("class", "card-drawing");
        drawing.select("title, desc").remove();
        for (Element each : drawing.getAllElements()) {
            rename(each, id);
        }
        return drawing.outerHtml();
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
