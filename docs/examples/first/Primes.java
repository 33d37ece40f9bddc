//JAVA 25+

// Counts the primes below some limits, one value and one table.
// Look at the last column: the rule of thumb n / ln n stays below the count.

// tag::count[]
boolean isPrime(int n) {
    for (int i = 2; i * i <= n; i++) {
        if (n % i == 0) {
            return false;
        }
    }
    return n > 1;
}

// end::count[]

int primesBelow(int limit) {
    return (int) IntStream.range(0, limit).filter(this::isPrime).count();
}

void printRow(String format, Object... cells) {
    IO.println(String.format(Locale.ROOT, format, cells));
}

void main() {
    int first = 0;
    while (!isPrime(first)) {
        first++;
    }
    IO.println("first prime: " + first);
    IO.println();
    IO.println("limit  primes  estimate");
    for (int limit = 100; limit <= 500; limit += 100) {
        int primes = primesBelow(limit);
        double estimate = limit / Math.log(limit);
        printRow("%5d  %6d  %8.1f", limit, primes, estimate);
    }
}
