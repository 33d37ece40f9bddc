//JAVA 25+
//TRACE

// Two threads count the primes of one half each, and one lock guards the sum.
// Look at the picture: the halves are counted at the same time.

final Object lock = new Object();
int sum;

boolean isPrime(int n) {
    return n > 1 && IntStream.rangeClosed(2, n / 2).noneMatch(i -> n % i == 0);
}

void count(int from, int to) {
    int found = (int) IntStream.range(from, to).filter(this::isPrime).count();
    synchronized (lock) {
        sum += found;
    }
    IO.println(Thread.currentThread().getName() + " found " + found);
}

Thread start(String name, int from, int to) {
    return Thread.ofPlatform().name(name).start(() -> count(from, to));
}

void main() throws InterruptedException {
    Thread low = start("low half", 0, 7_000);
    Thread high = start("high half", 7_000, 10_000);
    low.join();
    high.join();
    IO.println("primes below 10000: " + sum);
}
