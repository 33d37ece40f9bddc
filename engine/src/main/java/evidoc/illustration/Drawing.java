package evidoc.illustration;

import evidoc.problem.ProblemException;
import evidoc.text.Markup;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.regex.Pattern;

/// A drawing to be inserted in a page. Parts that several drawings share are in a separate file and
/// are used by `<use href="FILE#ID"/>`; the page gets a copy of it.
final class Drawing {
    /// Parts that use parts grow fast.
    private static final int MOST = 5_000;

    private static final Pattern LOCAL = Pattern.compile("(url\\(\\s*['\"]?\\s*#)");

    private final SvgFile file;
    private final String shape;
    private final Deque<String> within = new ArrayDeque<>();
    private int elements;

    /// @param shape `wide` or `tall`; empty if there is one drawing for every page
    Drawing(SvgFile file, String shape) {
        this.file = file;
        this.shape = shape;
    }

    /// The drawing as inline SVG.
    ///
    /// @param prefix makes its ids unique on the page
    /// @throws ProblemException if a part isn't found, or title or description is missing
    String html(String prefix) {
        String ids = shape.isEmpty() ? prefix : prefix + shape + "_";
        SortedMap<String, String> attributes = SvgFile.attributes(file.root());
        attributes.put("role", "img");
        attributes.put("aria-labelledby", ids + "title " + ids + "desc");
        if (!shape.isEmpty()) {
            attributes.put("class", "picture-" + shape);
        }
        StringBuilder html = new StringBuilder();
        open(html, "svg", attributes, "");
        html.append(">\n").append(text("title", ids)).append(text("desc", ids));
        SvgFile.children(file.root()).stream()
                .filter(child -> !child.getTagName().matches("title|desc"))
                .forEach(child -> write(html, child, file, ids).append('\n'));
        return html.append("</svg>").toString();
    }

    /// What a screen reader reads in place of the drawing.
    private String text(String name, String ids) {
        String text =
                SvgFile.children(file.root()).stream()
                        .filter(child -> child.getTagName().equals(name))
                        .map(child -> child.getTextContent().strip())
                        .findFirst()
                        .orElse("");
        if (text.isEmpty()) {
            throw file.problem(
                    "the drawing has no <" + name + ">",
                    "Describe what it shows, for readers who cannot see it.");
        }
        return "<%1$s id=\"%2$s%1$s\">%3$s</%1$s>\n".formatted(name, ids, escape(text));
    }

    private StringBuilder write(StringBuilder html, Element element, SvgFile from, String ids) {
        SortedMap<String, String> attributes = SvgFile.attributes(element);
        elements++;
        if (elements > MOST) {
            throw file.problem(
                    "the drawing has more than " + MOST + " elements",
                    "Simplify it, or use fewer parts of parts.");
        }
        if (element.getTagName().equals("use")) {
            return use(html, attributes, from, ids);
        }
        open(html, element.getTagName(), attributes, ids);
        return element.hasChildNodes()
                ? content(html.append('>'), element, from, ids)
                        .append("</")
                        .append(element.getTagName())
                        .append('>')
                : html.append("/>");
    }

    private StringBuilder content(StringBuilder html, Element element, SvgFile from, String ids) {
        for (Node node : SvgFile.nodes(element)) {
            switch (node) {
                case Element child -> write(html, child, from, ids);
                case Text text -> html.append(escape(text.getData()));
                default -> {}
            }
        }
        return html;
    }

    /// Replaces a reference with a group that has the attributes of the reference and contains a
    /// copy of the part.
    private StringBuilder use(
            StringBuilder html, SortedMap<String, String> attributes, SvgFile from, String ids) {
        String href = String.valueOf(attributes.remove("href"));
        int hash = href.indexOf('#');
        if (hash < 0) {
            throw from.problem(
                    "invalid <use> of '" + href + "'",
                    "Write href=\"FILE#ID\", or \"#ID\" for this file.");
        }
        SvgFile other = from.at(href.substring(0, hash));
        Element part = other.part(href.substring(hash + 1), from);
        String place = other.name() + "#" + part.getAttribute("id");
        if (within.contains(place)) {
            throw from.problem(
                    "the part '" + part.getAttribute("id") + "' contains itself",
                    "Remove the circular <use>.");
        }
        within.push(place);
        open(html, "g", attributes, ids);
        Element copy = (Element) part.cloneNode(true);
        copy.removeAttribute("id");
        write(html.append('>'), copy, other, ids).append("</g>");
        within.pop();
        return html;
    }

    private static void open(
            StringBuilder html, String tag, SortedMap<String, String> attributes, String ids) {
        html.append('<').append(tag);
        attributes.forEach((name, value) -> {
            if (!name.startsWith("xmlns")) {
                String unique =
                        switch (name) {
                            case "id" -> ids + value;
                            case "href" -> "#" + ids + value.substring(1);
                            default -> LOCAL.matcher(value).replaceAll("$1" + ids);
                        };
                html.append(' ').append(name).append("=\"").append(escape(unique)).append('"');
            }
        });
    }

    /// Line breaks and indentation of the file become spaces in the page.
    private static String escape(String text) {
        return Markup.escape(text.replaceAll("\\s+", " "));
    }
}
