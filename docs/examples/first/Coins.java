//JAVA 25+

// Tosses a coin a hundred times; each run tosses anew.
// Look at the two numbers: which one is larger differs from run to run.

void main() {
    var random = new Random();
    int heads = 0;
    for (int i = 0; i < 100; i++) {
        if (random.nextBoolean()) {
            heads++;
        }
    }
    IO.println("heads: " + heads);
    IO.println("tails: " + (100 - heads));
}
