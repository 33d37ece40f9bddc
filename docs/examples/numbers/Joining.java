//JAVA 25+
//ALONE

// Joins three thousand words in two ways, nine rounds each.
// Look at the medians: each + copies all that was joined before.

String plus(List<String> words) {
    String all = "";
    for (String word : words) {
        all += word;
    }
    return all;
}

String builder(List<String> words) {
    var all = new StringBuilder();
    words.forEach(all::append);
    return all.toString();
}

void main() {
    var words = Collections.nCopies(3_000, "word");
    IO.println("way            median ms  min ms  max ms");
    measure("plus", () -> plus(words));
    measure("StringBuilder", () -> builder(words));
}

void measure(String name, Supplier<String> way) {
    int length = 0;
    for (int i = 0; i < 3; i++) {
        length += way.get().length();
    }
    double[] times = new double[9];
    for (int i = 0; i < times.length; i++) {
        long start = System.nanoTime();
        length += way.get().length();
        times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    if (length != 12 * 12_000) {
        throw new AssertionError(length);
    }
    var row = "%-13s  %9.3f  %6.3f  %6.3f";
    Object[] cells = {name, times[4], times[0], times[8]};
    IO.println(String.format(Locale.ROOT, row, cells));
}
