package evidoc.fragment;

import java.io.IOException;
import java.io.Writer;

/// What a template writes, up to a length that no page has.
final class LimitedText extends Writer {
    /// In characters; the longest page of this site has less than one million.
    private static final int LONGEST = 50_000_000;

    private final StringBuilder text = new StringBuilder();

    /// There is no end of it.
    static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void write(char[] more, int start, int length) throws IOException {
        if (text.length() > LONGEST - length) {
            throw new Full();
        }
        text.append(more, start, length);
    }

    @Override
    public void flush() {
        // It stays in memory.
    }

    @Override
    public void close() {
        // It stays in memory.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
