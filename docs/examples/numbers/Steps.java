//JAVA 25+

// Halves even numbers, triples odd ones and adds one, until it arrives at 1.
// Look at 16: both ways lead through it.

void main() {
    IO.println("step  number  next  how");
    int step = 0;
    var seen = new HashSet<Integer>();
    for (int start : new int[] {5, 32}) {
        int number = start;
        while (number != 1 && seen.add(number)) {
            boolean even = number % 2 == 0;
            int next = even ? number / 2 : 3 * number + 1;
            var how = even ? "halved" : "3n + 1";
            var row = "%4d  %6d  %4d  %s";
            IO.println(row.formatted(++step, number, next, how));
            number = next;
        }
    }
}
