package evidoc.browser;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps one of several equal images: the browser writes a pattern anew for each shape that it
/// fills.
final class SharedImages {
    private final Map<String, COSStream> first = new HashMap<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> rest = new ArrayDeque<>();

    private SharedImages() {}

    static void in(PDDocument document) throws IOException {
        SharedImages images = new SharedImages();
        images.rest.add(document.getDocumentCatalog().getCOSObject());
        while (!images.rest.isEmpty()) {
            images.visit(images.rest.pop());
        }
    }

    private void visit(COSBase found) throws IOException {
        if (!seen.add(found)) {
            return;
        }
        switch (found) {
            case COSObject reference when reference.getObject() != null ->
                    rest.push(reference.getObject());
            case COSArray array -> array.forEach(this::push);
            case COSDictionary dictionary -> {
                for (COSName key : List.copyOf(dictionary.keySet())) {
                    share(dictionary, key);
                    push(dictionary.getItem(key));
                }
            }
            default -> {
                // A number, a name or a text refers to nothing.
            }
        }
    }

    private void push(COSBase next) {
        if (next != null) {
            rest.push(next);
        }
    }

    private void share(COSDictionary dictionary, COSName key) throws IOException {
        if (dictionary.getDictionaryObject(key) instanceof COSStream stream
                && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            dictionary.setItem(key, first.computeIfAbsent(content(stream), _ -> stream));
        }
    }

    /// Its size and a digest of its bytes, and of those of its mask.
    private static String content(COSStream image) throws IOException {
        COSStream mask = image.getCOSStream(COSName.SMASK);
        return "%d × %d %s %s"
                .formatted(
                        image.getInt(COSName.WIDTH),
                        image.getInt(COSName.HEIGHT),
                        digest(image),
                        mask == null ? "" : digest(mask));
    }

    private static String digest(COSStream stream) throws IOException {
        try (InputStream bytes = stream.createRawInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes());
            return new BigInteger(1, digest).toString(16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
