package evidoc.runpage;

import evidoc.example.Example;
import evidoc.fragment.Fragments;
import evidoc.fragment.Html;
import evidoc.page.ShownLines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/// The source of an example, line by line, with the parts that pages show marked. Each part is an
/// element that an address can lead to, and parts lie in each other like regions do; of one that
/// only overlaps the one before, the first line alone can be led to.
///
/// @param parts what pages show of it
record WholeSource(Example example, Collection<ShownLines> parts) {
    private static final Comparator<ShownLines> OUTER_FIRST =
            Comparator.comparingInt(ShownLines::first)
                    .thenComparing(ShownLines::last, Comparator.reverseOrder());

    private record View(List<Line> lines) {}

    /// @param places ids of parts that begin here and can't enclose their lines
    /// @param begins ids of parts that begin here
    /// @param ends how many of these end behind it
    private record Line(
            int number, String text, List<String> places, List<String> begins, int ends) {}

    Html html(Fragments fragments) {
        TreeSet<ShownLines> waiting = new TreeSet<>(OUTER_FIRST);
        waiting.addAll(parts);
        Deque<ShownLines> open = new ArrayDeque<>();
        List<Line> lines = new ArrayList<>();
        for (int number = 1; number <= example.lines().size(); number++) {
            List<String> places = new ArrayList<>();
            List<String> begins = new ArrayList<>();
            while (!waiting.isEmpty() && waiting.first().first() == number) {
                ShownLines part = waiting.removeFirst();
                boolean fits = open.isEmpty() || part.last() <= open.getFirst().last();
                (fits ? begins : places).add(part.id());
                if (fits) {
                    open.addFirst(part);
                }
            }
            int ends = 0;
            while (!open.isEmpty() && open.getFirst().last() == number) {
                open.removeFirst();
                ends++;
            }
            lines.add(new Line(number, example.lines().get(number - 1), places, begins, ends));
        }
        return fragments.html("whole-source", new View(lines));
    }
}
