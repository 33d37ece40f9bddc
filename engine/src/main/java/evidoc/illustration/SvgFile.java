package evidoc.illustration;

import evidoc.problem.NearMatch;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.text.AllowedMarkup;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// A file of SVG: a drawing, or parts of drawings.
///
/// @param path of the file
/// @param name for problems: path from the project's root
/// @param parts elements that have an id, by that id
/// @param others files that this one refers to, as far as they have been read
record SvgFile(
        Path path,
        String name,
        Element root,
        SortedMap<String, Element> parts,
        Map<Path, SvgFile> others) {
    private static final String REMEDY =
            "Remove it, or save the drawing as plain SVG; classes are styled in assets/css.";

    /// A reference in a value to anything but a part of the drawing.
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)url\\(\\s*+['\"]?+\\s*+(?!#)\\S");

    /// Elements within each other.
    private static final int DEEPEST = 100;

    /// @throws ProblemException if the file is not SVG, or contains what a page with a strict
    ///   Content-Security-Policy refuses
    static SvgFile read(Path path, String name) {
        return read(path, name, new HashMap<>());
    }

    private static SvgFile read(Path path, String name, Map<Path, SvgFile> others) {
        try {
            Element root = parser().parse(path.toFile()).getDocumentElement();
            SvgFile file = new SvgFile(path, name, root, new TreeMap<>(), others);
            if (!root.getTagName().equals("svg")) {
                throw file.problem(
                        "<" + root.getTagName() + "> is not a drawing",
                        "Use <svg> as the root element.");
            }
            file.check(root, AllowedMarkup.inDrawings());
            file.collect(root);
            return file;
        } catch (SAXParseException e) {
            throw malformed(name, e.getLineNumber(), e);
        } catch (SAXException | ParserConfigurationException e) {
            throw malformed(name, 0, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
        factory.setIgnoringComments(true);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(new DefaultHandler());
        return parser;
    }

    private static ProblemException malformed(String name, int line, Exception cause) {
        String message = String.valueOf(cause.getMessage()).replaceFirst("\\.$", "");
        return new ProblemException(
                new Problem(name, Math.max(0, line), "not well-formed XML: " + message, ""));
    }

    private void check(Element element, AllowedMarkup allowed) {
        String tag = element.getTagName();
        if (!allowed.hasElement(tag)) {
            throw problem("<" + tag + "> is not allowed in a page", REMEDY);
        }
        attributes(element)
                .forEach((attribute, value) -> {
                    if (!allowed.hasAttribute(attribute)) {
                        throw problem(
                                "the attribute '" + attribute + "' is not allowed in a page",
                                REMEDY);
                    }
                    boolean leads =
                            attribute.equals("href")
                                    && !tag.equals("use")
                                    && !value.startsWith("#");
                    if (leads || ELSEWHERE.matcher(value).find()) {
                        throw problem(
                                "external resource '" + value + "'",
                                "Refer to a part of the drawing.");
                    }
                });
        children(element).forEach(child -> check(child, allowed));
    }

    /// The file that a reference refers to: this one, or one in the same folder or below it.
    SvgFile at(String file) {
        if (file.isEmpty()) {
            return this;
        }
        Path folder = path.toAbsolutePath().resolveSibling("").normalize();
        Path other = folder.resolve(file).normalize();
        if (!other.startsWith(folder) || !Files.isRegularFile(other)) {
            throw problem("no file '" + file + "'", "Write its path relative to this file.");
        }
        String otherName = name.substring(0, name.lastIndexOf('/') + 1) + file;
        return others.computeIfAbsent(other, _ -> read(other, otherName, others));
    }

    /// The element with an id.
    Element part(String id, SvgFile user) {
        return Optional.ofNullable(parts.get(id))
                .orElseThrow(() ->
                        user.problem(
                                "no part '" + id + "' in '" + name + "'",
                                NearMatch.remedy(id, parts.keySet())));
    }

    private void collect(Element element) {
        if (element.hasAttribute("id")) {
            parts.put(element.getAttribute("id"), element);
        }
        children(element).forEach(this::collect);
    }

    ProblemException problem(String message, String remedy) {
        return new ProblemException(Problem.in(name, message, remedy));
    }

    static List<Element> children(Element element) {
        return nodes(element).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static List<Node> nodes(Element element) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
    }

    /// By name, so that a drawing is the same in each build.
    static SortedMap<String, String> attributes(Element element) {
        SortedMap<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            attributes.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        return attributes;
    }
}
