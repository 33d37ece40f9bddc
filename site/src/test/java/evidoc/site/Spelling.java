package evidoc.site;

import evidoc.Debian;

import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// British English, by the Hunspell dictionary `en_GB` and this project's own words.
final class Spelling {
    private static final List<Path> FOLDERS =
            List.of(
                    Path.of("/usr/share/hunspell"),
                    Path.of("/Library/Spelling"),
                    Path.of(System.getProperty("user.home"), "Library", "Spelling"));
    private static final Path OWN_WORDS = Path.of("site/src/test/resources/words.txt");
    private static final Path GUIDE_WORDS = Path.of("site/src/test/resources/guide-words.txt");

    private final Hunspell dictionary;
    private final Set<String> shared;
    private final Set<String> own;

    private Spelling(Hunspell dictionary, Set<String> shared, Set<String> own) {
        this.dictionary = dictionary;
        this.shared = shared;
        this.own = own;
    }

    /// For the guide, which has further words than this site.
    static Spelling ofGuide() throws IOException, ParseException {
        return new Spelling(dictionary(), words(OWN_WORDS), words(GUIDE_WORDS));
    }

    static Spelling british() throws IOException, ParseException {
        return new Spelling(dictionary(), Set.of(), words(OWN_WORDS));
    }

    private static Set<String> words(Path file) throws IOException {
        return Set.copyOf(Files.readAllLines(file));
    }

    /// Takes the dictionary where systems keep theirs; on Debian, root installs it where it is
    /// missing.
    private static Hunspell dictionary() throws IOException, ParseException {
        if (!isInstalled()) {
            Debian.install("No British dictionary", "hunspell-en-gb");
        }
        Path folder =
                FOLDERS.stream()
                        .filter(each -> Files.exists(each.resolve("en_GB.dic")))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "No British dictionary. Type: sudo apt-get install"
                                                + " hunspell-en-gb"));
        try (InputStream affixes = Files.newInputStream(folder.resolve("en_GB.aff"));
                InputStream words = Files.newInputStream(folder.resolve("en_GB.dic"))) {
            Dictionary dictionary =
                    new Dictionary(new ByteBuffersDirectory(), "words", affixes, words);
            return new Hunspell(dictionary);
        }
    }

    private static boolean isInstalled() {
        return FOLDERS.stream().anyMatch(folder -> Files.exists(folder.resolve("en_GB.dic")));
    }

    boolean knows(String word) {
        String plain = word.replace('’', '\'').replaceFirst("'s?$", "");
        return own.contains(plain) || shared.contains(plain) || dictionary.spell(plain);
    }

    /// Own words that are no word of these.
    Set<String> unused(Set<String> words) {
        Set<String> unused = new TreeSet<>(own);
        words.forEach(word -> unused.remove(word.replace('’', '\'').replaceFirst("'s?$", "")));
        return unused;
    }
}
