//JAVA 25+
//VARIANT single ARGS Ann
//VARIANT pair ARGS Ann Ben

// Greets whoever is named; two variants of one program.

void main(String... names) {
    IO.println("guests: " + names.length);
    for (String name : names) {
        IO.println("Good morning, " + name + ".");
    }
}
