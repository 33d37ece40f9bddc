package evidoc.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

final class PassedErrorsTest {
    private static final String NOTE = "NOTE: Picked up OPTIONS: -X";

    @Test
    void onlyTheNoteIsLeftOut() {
        assertThat(passed("a\n" + NOTE + "\nb\n" + NOTE + "\n", "", 8192)).isEqualTo("a\nb\n");
    }

    @Test
    void aNoteInPiecesIsLeftOutToo() {
        assertThat(passed("a\n" + NOTE + "\nb", "", 3)).isEqualTo("a\nb");
    }

    @Test
    void whatOnlyBeginsLikeItPasses() {
        String text = "NOTE: Picked up OPTIONS: -Xmx1g\nNOTE\nx" + NOTE + "\n\n\nNOTE: P";
        assertThat(passed(text, "", 1)).isEqualTo(text);
        assertThat(passed(text, "", 8192)).isEqualTo(text);
    }

    @Test
    void bytesThatAreNoTextPass() {
        String bytes = "\0\u00ff\u0080\r\nno end";
        assertThat(passed(bytes, "", 2)).isEqualTo(bytes);
    }

    @Test
    void theNoteOfTheUsersOwnOptionsStays() {
        assertThat(passed(NOTE + "\nb\n", "NOTE: own", 4)).isEqualTo("NOTE: own\nb\n");
    }

    /// @param most how many bytes one read gives
    private static String passed(String text, String instead, int most) {
        InputStream pieces =
                new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)) {
                    @Override
                    public synchronized int read(byte[] bytes, int start, int length) {
                        return super.read(bytes, start, Math.min(length, most));
                    }

                    @Override
                    public int read(byte[] bytes) {
                        return read(bytes, 0, bytes.length);
                    }
                };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PassedErrors(NOTE, instead, out).pass(pieces);
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
