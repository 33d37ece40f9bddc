package evidoc.text;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Fingerprints of texts for caches of one's own results, where nobody forges a text. They are far
/// faster than [Sha256] in a JVM that just started: the JDK has these sums as machine code from the
/// start.
public final class QuickHash {
    private QuickHash() {}

    /// Two checksums with different polynomials, 64 bits together, and the length in bytes.
    public static String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 first = new CRC32();
        first.update(bytes);
        CRC32C second = new CRC32C();
        second.update(bytes);
        return Long.toHexString(first.getValue())
                + "-"
                + Long.toHexString(second.getValue())
                + "-"
                + bytes.length;
    }
}
