//JAVA 25+
//TRACE

int[] numbers = new Random(1).ints(45_000).toArray();

void main() throws InterruptedException {
    int middle = numbers.length / 2;
    var left = Thread.ofPlatform().name("left half");
    var right = Thread.ofPlatform().name("right half");
    Thread first = left.start(() -> sort(0, middle));
    Thread second = right.start(() -> sort(middle, numbers.length));
    first.join();
    second.join();
    IO.println("halves: 2");
}

void sort(int from, int to) {
    String half = Thread.currentThread().getName();
    for (int i = from + 1; i < to; i++) {
        if (i == (from + to) / 2) IO.println(half + ": a part is in order");
        for (int j = i; j > from && numbers[j] < numbers[j - 1]; j--) {
            int t = numbers[j];
            numbers[j] = numbers[j - 1];
            numbers[j - 1] = t;
        }
    }
    IO.println(half + ": all is in order");
}
