package evidoc.project;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A text that an author saved: UTF-8, perhaps with a byte order mark.
public final class TextFile {
    private static final String MARK = "\uFEFF";

    private TextFile() {}

    /// Its text without the mark.
    ///
    /// @param name of the file in problems
    /// @throws ProblemException if it isn't UTF-8
    public static String read(Path file, String name) throws IOException {
        try {
            String text = Files.readString(file);
            return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        } catch (CharacterCodingException _) {
            throw new ProblemException(Problem.in(name, "not UTF-8 text", "Save it as UTF-8."));
        }
    }
}
