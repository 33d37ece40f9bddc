package evidoc.page;

import evidoc.fragment.Html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A long glossary from A to Z: sorted, by letters, with links to these and a filter. A short one
/// stays as it was written.
public final class GlossaryLetters {
    private static final Pattern GLOSSARY =
            Pattern.compile(
                    "<div class=\"dlist glossary\">\\s*(<dl>.*?</dl>)\\s*</div>", Pattern.DOTALL);

    /// For terms that begin with no letter.
    private static final String OTHER = "#";

    private GlossaryLetters() {}

    /// @param letters all of the alphabet, and what else terms begin with
    private record View(ListFilter filter, List<Letter> letters) {}

    /// @param id of its heading
    /// @param terms with their meanings; empty if no term begins so
    private record Letter(String letter, String id, List<Html> terms) {}

    /// A term, or several with one meaning.
    private record Entry(String name, Html html) {
        String letter() {
            String first = Normalizer.normalize(name, Normalizer.Form.NFD);
            char letter = first.isEmpty() ? ' ' : Character.toUpperCase(first.charAt(0));
            return letter >= 'A' && letter <= 'Z' ? String.valueOf(letter) : OTHER;
        }
    }

    /// A page's body with its glossary in this form.
    public static String fill(String body, CurrentPage page) {
        Matcher glossary = GLOSSARY.matcher(body);
        if (!glossary.find()) {
            return body;
        }
        List<Entry> entries = entries(glossary.group(1));
        return ListFilter.isLong(entries.size())
                ? body.substring(0, glossary.start())
                        + html(entries, page).markup()
                        + body.substring(glossary.end())
                : body;
    }

    private static List<Entry> entries(String list) {
        Document document = Jsoup.parseBodyFragment(list);
        document.outputSettings().prettyPrint(false);
        List<Entry> entries = new ArrayList<>();
        StringBuilder html = new StringBuilder();
        String name = "";
        for (Element part : document.expectFirst("dl").children()) {
            name = name.isEmpty() ? part.text() : name;
            html.append(part.outerHtml()).append('\n');
            if (part.normalName().equals("dd")) {
                entries.add(new Entry(name, new Html(html.toString())));
                html.setLength(0);
                name = "";
            }
        }
        entries.sort(Comparator.comparing(Entry::name, Collator.getInstance(Locale.ENGLISH)));
        return entries;
    }

    private static Html html(List<Entry> entries, CurrentPage page) {
        Map<String, List<Html>> letters = new TreeMap<>();
        IntStream.rangeClosed('A', 'Z')
                .forEach(letter -> letters.put(Character.toString(letter), new ArrayList<>()));
        entries.forEach(entry ->
                letters.computeIfAbsent(entry.letter(), _ -> new ArrayList<>()).add(entry.html()));
        return page.html(
                "glossary",
                new View(
                        new ListFilter(
                                "Terms",
                                ".glossary dt",
                                Optional.of(".glossary-letter"),
                                "terms",
                                entries.size(),
                                List.of()),
                        letters.entrySet().stream()
                                .map(letter -> letter(letter.getKey(), letter.getValue()))
                                .toList()));
    }

    private static Letter letter(String letter, List<Html> terms) {
        String id = letter.equals(OTHER) ? "other" : letter.toLowerCase(Locale.ROOT);
        return new Letter(letter, "letter-" + id, terms);
    }
}
