package evidoc.chart;

import evidoc.svg.Shape;
import evidoc.svg.Svg;

/// A drawing of numbers, and its description.
sealed interface Chart permits BarChart, LineChart, DotChart, SpreadLines {

    /// Draws it from the top; returns how high it is.
    ///
    /// @param id prefix of the ids of its parts
    double draw(Svg svg, Shape shape, String id);

    /// All numbers in words, for readers who can't see the drawing.
    String description();
}
