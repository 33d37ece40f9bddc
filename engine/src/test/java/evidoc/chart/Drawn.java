package evidoc.chart;

import evidoc.svg.Shape;
import evidoc.svg.Svg;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.List;

/// Drawings as elements.
public final class Drawn {
    private Drawn() {}

    public static Element of(Svg svg) {
        return Jsoup.parse("<svg>" + svg + "</svg>", "", Parser.xmlParser()).expectFirst("svg");
    }

    public static Element of(Chart diagram, Shape shape) {
        Svg svg = new Svg();
        diagram.draw(svg, shape, "id");
        return of(svg);
    }

    static List<Double> numbers(Element drawing, String selector, String attribute) {
        return drawing.select(selector).eachAttr(attribute).stream().map(Double::valueOf).toList();
    }
}
