//JAVA 25+
//EXPECT exit 3

// Refuses its input, says why on standard error, and exits with 3.

void main() {
    IO.println("age: -1");
    System.err.println("An age can't be negative.");
    System.exit(3);
}
