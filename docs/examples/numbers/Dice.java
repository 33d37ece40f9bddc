//JAVA 25+

// Throws two dice forty times, always the same throws.
// Look at the sums: those in the middle are the most frequent.

void main() {
    var random = new Random(7);
    IO.println("throw  sum");
    for (int i = 1; i <= 40; i++) {
        int sum = random.nextInt(1, 7) + random.nextInt(1, 7);
        IO.println("%5d  %3d".formatted(i, sum));
    }
}
