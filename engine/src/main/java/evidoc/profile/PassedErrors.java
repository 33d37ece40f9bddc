package evidoc.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Passes on what a program writes on standard error, byte by byte and at once, without the line
/// that the Java launcher writes there only because it is watched.
final class PassedErrors {
    private final byte[] note;
    private final byte[] instead;
    private final OutputStream out;

    /// How much of the note the current line has; below 0 in a line that is another.
    private int matched;

    /// @param note the line that is left out
    /// @param instead what stands in its place: nothing, or a line
    PassedErrors(String note, String instead, OutputStream out) {
        this.note = (note + "\n").getBytes(StandardCharsets.UTF_8);
        this.instead = (instead.isEmpty() ? "" : instead + "\n").getBytes(StandardCharsets.UTF_8);
        this.out = out;
    }

    /// Until the program has closed its end.
    void pass(InputStream from) {
        byte[] buffer = new byte[8192];
        try {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                passed(buffer, read);
                out.flush();
            }
            out.write(note, 0, Math.max(0, matched));
            out.flush();
        } catch (IOException e) {
            // The reader of standard error has gone, or the program's end was closed.
        }
    }

    void passed(byte[] bytes, int length) throws IOException {
        int at = 0;
        while (at < length) {
            if (matched < 0) {
                int end = at;
                while (end < length && bytes[end] != '\n') {
                    end++;
                }
                boolean whole = end < length;
                out.write(bytes, at, end - at + (whole ? 1 : 0));
                at = end + 1;
                matched = whole ? 0 : matched;
            } else if (bytes[at] == note[matched]) {
                at++;
                matched++;
                if (matched == note.length) {
                    out.write(instead);
                    matched = 0;
                }
            } else {
                out.write(Arrays.copyOf(note, matched));
                matched = -1;
            }
        }
    }
}
