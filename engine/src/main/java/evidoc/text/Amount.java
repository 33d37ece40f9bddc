package evidoc.text;

/// A number of things, for a sentence: `1 page`, `36 examples`.
public record Amount(int count, String what) {

    public static Amount of(int count, String what) {
        return new Amount(count, what);
    }

    /// `Running 36 examples`.
    public String after(String verb) {
        return verb + " " + this;
    }

    @Override
    public String toString() {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
