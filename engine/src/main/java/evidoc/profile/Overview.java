package evidoc.profile;

import evidoc.svg.FontMetrics;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;
import evidoc.svg.SvgPath;
import evidoc.trace.Activity;
import evidoc.trace.ThreadSpan;
import evidoc.trace.TraceSource;
import evidoc.trace.TracedThread;

import java.time.Duration;
import java.util.List;

/// A small drawing of the whole run for readers without scripts, and for paper: a line for each
/// group of threads, as high as the cores that it used.
record Overview(Profile profile, List<Group> groups) {
    private static final int MOST = 20;
    private static final int BINS = 240;
    private static final double WIDTH = 960;
    private static final double LEFT = 250;
    private static final double ROW = 30;
    private static final double HIGH = 22;
    private static final double TOP = 24;

    /// The groups that are drawn.
    List<Group> drawn() {
        return Group.byRunning(groups).stream().limit(MOST).toList();
    }

    /// What the height of a line means.
    private Activity activity() {
        return profile.trace().source() == TraceSource.JVM ? Activity.ALIVE : Activity.RUNNING;
    }

    String svg() {
        List<Group> lines = drawn();
        Svg svg = new Svg();
        double height = TOP + lines.size() * ROW + 4;
        svg.start("svg")
                .attribute("viewBox", "0 0 " + (int) WIDTH + " " + (int) height)
                .attribute("role", "img")
                .attribute("aria-label", "Use of cores by groups of threads, over the whole run");
        axis(svg, height);
        for (int i = 0; i < lines.size(); i++) {
            line(svg, lines.get(i), TOP + i * ROW);
        }
        return svg.end().toString();
    }

    private void axis(Svg svg, double height) {
        for (int i = 0; i <= 4; i++) {
            double x = LEFT + (WIDTH - LEFT) * i / 4;
            svg.line("overview-grid", new SvgPath().move(x, TOP - 4).line(x, height));
            svg.startText("overview-tick", x, 14, i == 4 ? Anchor.END : Anchor.MIDDLE)
                    .attribute("font-size", 13)
                    .text(Times.said(profile.end().multipliedBy(i).dividedBy(4)))
                    .end();
        }
    }

    private void line(Svg svg, Group group, double top) {
        int count = group.threads().size();
        String name = count > 1 ? group.name() + " (" + count + ")" : group.name();
        double base = top + ROW - 4;
        svg.startText("overview-name", LEFT - 10, base - 4, Anchor.END)
                .attribute("font-size", 14)
                .shortened(name, FontMetrics.PLAIN, LEFT - 20)
                .end();
        SvgPath path = new SvgPath();
        double[] shares = shares(group);
        double step = (WIDTH - LEFT) / BINS;
        for (int bin = 0; bin < BINS; bin++) {
            if (shares[bin] > 0) {
                double x = LEFT + bin * step;
                double high = Math.max(0.5, HIGH * Math.min(1, shares[bin]));
                path.box(new Span(x, x + step), new Span(base - high, base));
            }
        }
        svg.path("overview-run", path);
        svg.line("overview-base", new SvgPath().move(LEFT, base).line(WIDTH, base));
    }

    /// The share of all cores that a group used in each part of the run.
    private double[] shares(Group group) {
        double length = Math.max(1, profile.end().toNanos()) / (double) BINS;
        int full = activity() == Activity.RUNNING ? profile.cores() : group.threads().size();
        double[] shares = new double[BINS];
        for (TracedThread thread : group.threads()) {
            for (ThreadSpan span : thread.spans()) {
                if (span.activity() == activity()) {
                    add(shares, span.from(), span.to(), length, full);
                }
            }
        }
        return shares;
    }

    private static void add(double[] shares, Duration from, Duration to, double length, int full) {
        double start = from.toNanos() / length;
        double end = to.toNanos() / length;
        for (int bin = (int) start; bin < BINS && bin < end; bin++) {
            double part = Math.min(end, bin + 1) - Math.max(start, bin);
            shares[bin] += part / full;
        }
    }
}
