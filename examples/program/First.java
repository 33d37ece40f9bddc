//JAVA 25+

// A program is a file with steps to carry out. Each run carries out the same
// steps, and begins with the same values.

void main() {
    int flour = 500;
    flour = flour - 200;
    IO.println("flour left: " + flour);
}
