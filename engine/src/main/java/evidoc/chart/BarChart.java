package evidoc.chart;

import evidoc.chart.LineLayout.Group;
import evidoc.svg.FontMetrics;
import evidoc.svg.Shape;
import evidoc.svg.Span;
import evidoc.svg.Svg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Bars from zero, each a line with a name, a number and a box.
///
/// @param rows what the groups or bars are; empty if nothing says so
/// @param axis what the numbers are
/// @param groups of bars; a group without a name has no heading
record BarChart(String rows, String axis, String unit, List<Group<Bar>> groups) implements Chart {
    private static final int MOST = 60;
    private static final double MARGIN = 4;

    /// @param kind bars of one kind look the same
    record Bar(String name, int kind, double value) {}

    BarChart {
        groups = List.copyOf(groups);
    }

    /// A bar for each row.
    static BarChart of(List<String> names, Numbers numbers) throws ChartException {
        List<Bar> bars =
                IntStream.range(0, names.size())
                        .mapToObj(i -> new Bar(names.get(i), 0, numbers.values().get(i)))
                        .toList();
        return checked(numbers.axis(), numbers.unit(), List.of(new Group<>("", bars)));
    }

    /// A group for each row, and in it a bar for each column.
    static BarChart ofColumns(List<String> names, List<Numbers> columns) throws ChartException {
        String unit = Numbers.unitOf(columns);
        List<Group<Bar>> groups = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            List<Bar> bars = new ArrayList<>();
            for (Numbers column : columns) {
                bars.add(new Bar(column.name(), bars.size(), column.values().get(row)));
            }
            groups.add(new Group<>(names.get(row), bars));
        }
        return checked(Numbers.axisOf(columns), unit, groups);
    }

    /// A group for all rows with the same group name.
    ///
    /// @param of the group of each row; the rest of a row's name is the name of the bar
    static BarChart ofRows(List<String> names, List<String> of, Numbers numbers)
            throws ChartException {
        Map<String, List<Bar>> groups = new LinkedHashMap<>();
        List<String> kinds = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            String group = of.get(row);
            String name = without(names.get(row), group);
            if (!kinds.contains(name)) {
                kinds.add(name);
            }
            groups.computeIfAbsent(group, _ -> new ArrayList<>())
                    .add(new Bar(name, kinds.indexOf(name), numbers.values().get(row)));
        }
        return checked(
                numbers.axis(),
                numbers.unit(),
                groups.entrySet().stream()
                        .map(g -> new Group<>(g.getKey(), g.getValue()))
                        .toList());
    }

    private static String without(String name, String group) {
        String rest = name.startsWith(group) ? name.substring(group.length()).strip() : name;
        return rest.isEmpty() ? name : rest;
    }

    private static BarChart checked(String axis, String unit, List<Group<Bar>> groups)
            throws ChartException {
        BarChart diagram = new BarChart("", axis, unit, groups);
        long bars = diagram.bars().count();
        if (bars > MOST) {
            throw new ChartException(
                    "%d bars are too many to show".formatted(bars),
                    "Print at most %d rows, or use 'lines' or 'dots'.".formatted(MOST));
        }
        return diagram;
    }

    /// The same with a name for what is in its lines.
    BarChart beside(String names) {
        return new BarChart(names, axis, unit, groups);
    }

    @Override
    public double draw(Svg svg, Shape shape, String id) {
        LineLayout layout = layout(shape);
        define(svg, id);
        return layout.draw(svg, groups, (lines, bar, y) -> draw(lines, bar, layout, y, id));
    }

    private LineLayout layout(Shape shape) {
        Amounts amounts = amounts();
        double low = bars().mapToDouble(Bar::value).min().orElse(0);
        double high = bars().mapToDouble(Bar::value).max().orElse(0);
        return LineLayout.of(
                shape,
                Scale.Linear.between(Math.min(0, low), Math.max(0, high)),
                rows,
                axis,
                widest(bar -> FontMetrics.PLAIN.width(bar.name())),
                widest(bar -> FontMetrics.PLAIN.width(amounts.number(bar.value()))));
    }

    private void define(Svg svg, String id) {
        svg.start("defs");
        bars().map(bar -> FillPattern.of(bar.kind()))
                .distinct()
                .forEach(texture -> texture.define(svg, id));
        svg.end();
    }

    private void draw(Svg svg, Bar bar, LineLayout layout, double y, String id) {
        svg.group("chart-bar");
        layout.texts(svg, bar.name(), FontMetrics.PLAIN, amounts().number(bar.value()), y);
        double zero = layout.plot().x(0);
        double end = layout.plot().x(bar.value());
        Span band = layout.band().moved(y);
        FillPattern.of(bar.kind())
                .box(
                        svg,
                        id,
                        new Span(Math.min(zero, end), Math.max(zero, end)),
                        new Span(band.start() + MARGIN, band.end() - MARGIN));
        svg.end();
    }

    @Override
    public String description() {
        Amounts amounts = amounts();
        return groups.stream()
                .map(group ->
                        group.lines().stream()
                                .map(bar -> bar.name() + " " + amounts.withUnit(bar.value()))
                                .collect(
                                        Collectors.joining(
                                                ", ",
                                                group.name().isEmpty() ? "" : group.name() + ": ",
                                                ".")))
                .collect(Collectors.joining(" "));
    }

    private Amounts amounts() {
        return Amounts.of(bars().mapToDouble(Bar::value).toArray(), unit);
    }

    private double widest(ToDoubleFunction<Bar> width) {
        return bars().mapToDouble(width).max().orElse(0);
    }

    private Stream<Bar> bars() {
        return groups.stream().flatMap(group -> group.lines().stream());
    }
}
