//JAVA 25+
//GOLDEN

// Prints an order, and which process took it.
// The process and the time are others in each run; the order must stay.
void main() {
    long start = System.nanoTime();
    Map<String, Integer> order = new TreeMap<>();
    for (String word : "tea scone jam scone".split(" ")) {
        order.merge(word, 1, Integer::sum);
    }
    order.forEach((what, count) -> IO.println(what + ": " + count));
    IO.println("taken by process: " + ProcessHandle.current().pid());
    long micros = (System.nanoTime() - start) / 1000;
    IO.println("counted in: " + micros + " µs");
}
