package evidoc.svg;

/// The path of a line, in units of the drawing.
public final class SvgPath {
    private final StringBuilder data = new StringBuilder();

    public SvgPath move(double x, double y) {
        return step('M', x, y);
    }

    public SvgPath line(double x, double y) {
        return step('L', x, y);
    }

    /// A rectangle.
    public SvgPath box(Span across, Span down) {
        move(across.start(), down.start());
        data.append('h').append(Svg.number(across.length()));
        data.append('v').append(Svg.number(down.length()));
        data.append('h').append(Svg.number(-across.length())).append('z');
        return this;
    }

    private SvgPath step(char command, double x, double y) {
        data.append(command).append(Svg.number(x)).append(' ').append(Svg.number(y));
        return this;
    }

    @Override
    public String toString() {
        return data.toString();
    }
}
