//JAVA 25+

// Adds the numbers from 1 to 4.

// tag::main[]
void main() {
    int sum = 0;
    for (int i = 1; i <= 4; i++) {
        sum += i;
    }
    IO.println("sum: " + sum);
}
// end::main[]
