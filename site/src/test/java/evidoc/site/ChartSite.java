package evidoc.site;

import java.nio.file.Path;

/// A site of charts whose names are long or hostile, in the clothes of this site.
public final class ChartSite {
    /// How many charts its page `charts.html` has.
    public static final int CHARTS = 12;

    private static final String TABLES =
            """
            String hostile = "</svg><script>x</script><img onload=y>&amp;\\"'";
            String wide = "WW".repeat(40);
            String long0 = "a name of many short words ".repeat(5).strip();

            void main() {
                bars();
                lines();
                IO.println();
                IO.println("round  lost");
                for (int r = 1; r <= 200; r++) IO.println(r + "  " + (r * r * 7919) % 100);
                IO.println();
                IO.println("draw  same");
                for (int r = 1; r <= 9; r++) IO.println(r + "  -3");
                IO.println();
                IO.println(hostile + "  median ms  min ms  max ms");
                IO.println(wide + "  0.02  0.01  0.5");
                IO.println(long0 + "  12345.678  1000  99999");
                IO.println("i  3  2  4");
            }

            void bars() {
                IO.println("way  " + hostile + "  big  " + wide + "  below");
                IO.println(hostile + "  1 ms  123456789012  0.5  -5");
                IO.println(wide + "  2,000 ms  1  0.25  3");
                IO.println(long0 + "  0 ms  0  100.125  -0.5");
                IO.println("i  0.001 ms  99999999  0  0");
                IO.println();
                IO.println("work and way  speed");
                for (var work : new String[] {"count", "<b>bold</b>", "W".repeat(90)})
                    for (var by : List.of("alone", "by " + long0, wide, "4", "5", "6", "7"))
                        print(work + " " + by, work.length() + by.length());
            }

            void print(String name, int cell) {
                IO.println(name + "  " + cell);
            }

            void lines() {
                IO.println();
                var names = hostile + "  " + wide + "  c  d  e  f  ";
                IO.println("threads  " + names + long0 + "  h");
                for (int t = 1; t <= 8; t++) {
                    var some = ("  " + t * 0.9).repeat(3);
                    IO.println(t + some + ("  " + t * 0.91).repeat(5));
                }
                IO.println();
                IO.println("size  steep  flat ms");
                for (int n = 1; n <= 1_000_000; n *= 10)
                    IO.println(n + "  " + Math.round(1234.5 * n) + "  " + 1.5);
            }
            """;

    private static final String PAGE =
            """
            = Charts
            :description: Charts.
            :jbake-order: 3

            chart::charts/Tables.java[type=bars, y=big]

            chart::charts/Tables.java[type=bars, y=below]

            chart::charts/Tables.java[type=grouped, y=big; below]

            chart::charts/Tables.java[type=grouped, y=speed]

            chart::charts/Tables.java[type=lines, x=threads, y=c, ideal=x]

            chart::charts/Tables.java[type=lines, x=threads, y=c; d; e; h; %1$s; %2$s, ideal=c]

            chart::charts/Tables.java[type=lines, x=size, y=steep, ideal=x]

            chart::charts/Tables.java[type=lines, x=size, y=flat ms]

            chart::charts/Tables.java[type=dots, y=lost]

            chart::charts/Tables.java[type=dots, y=same]

            chart::charts/Tables.java[type=dots, y=big, axis=%2$s]

            chart::charts/Tables.java[type=spread]
            """
                    .formatted("WW".repeat(40), "a name of many short words ".repeat(5).strip());

    private ChartSite() {}

    /// Builds it; the site's folder.
    public static Path build(Path folder) throws Exception {
        TestProject project = MachineSites.dressed(folder);
        project.write("examples/charts/Tables.java", TABLES).write("content/charts.adoc", PAGE);
        project.build();
        return project.site();
    }
}
