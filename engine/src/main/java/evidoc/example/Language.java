package evidoc.example;

import java.util.Arrays;
import java.util.Optional;

/// The languages that examples are written in.
public enum Language {
    JAVA(".java", "//", "java"),
    PYTHON(".py", "#", "python");

    private final String extension;
    private final String comment;
    private final String highlighting;

    Language(String extension, String comment, String highlighting) {
        this.extension = extension;
        this.comment = comment;
        this.highlighting = highlighting;
    }

    /// The language of a file by its name's ending, if the engine knows it.
    public static Optional<Language> of(String fileName) {
        return Arrays.stream(values()).filter(l -> fileName.endsWith(l.extension)).findFirst();
    }

    /// What starts a comment that lasts to the end of its line.
    public String comment() {
        return comment;
    }

    /// The language's name for a syntax highlighter.
    public String highlighting() {
        return highlighting;
    }
}
