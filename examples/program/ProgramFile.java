//JAVA 25+

// A program is a file, and a file does nothing until something runs it.
// This program puts its own class file into an empty kitchen, looks at the
// file as the bytes that it is, and then runs it, twice.
// Look for: what each file starts with, and when there are cakes.

void main(String... args) throws Exception {
    if (args.length == 1) {
        bake(Path.of(args[0]));
    } else {
        readAndRun();
    }
}

// tag::recipe[]
/** The recipe: what running this program in a kitchen leaves behind. */
void bake(Path kitchen) throws IOException {
    Path cake = Files.createTempFile(kitchen, "cake-", ".txt");
    Files.writeString(cake, "one cake");
}

// end::recipe[]

void readAndRun() throws Exception {
    // tag::run[]
    Path kitchen = Files.createTempDirectory("kitchen-");
    Path recipe = kitchen.resolve("ProgramFile.class");
    Files.write(recipe, ownClassFile());
    IO.println("cakes after writing the file: " + cakes(kitchen));

    byte[] instructions = Files.readAllBytes(recipe);
    IO.println("cakes after reading the file: " + cakes(kitchen));

    String java = ProcessHandle.current().info().command().orElseThrow();
    run(java, "-cp", kitchen.toString(), "ProgramFile", kitchen.toString());
    IO.println("cakes after one run: " + cakes(kitchen));

    run(java, "-cp", kitchen.toString(), "ProgramFile", kitchen.toString());
    IO.println("cakes after two runs: " + cakes(kitchen));
    // end::run[]

    IO.println();
    IO.println("program file: " + recipe);
    IO.println("launcher: " + java);
    IO.println();
    IO.println("file                bytes  starts with  kind");
    describe("ProgramFile.class", instructions);
    describe("java", Files.readAllBytes(Path.of(java)));
    empty(kitchen);
}

// tag::kind[]
/** Says what a file holds by the number with which it starts. */
String kind(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    int next = bytes.getInt(4); // a class file has its version here
    return switch (bytes.getInt(0)) {
        case 0xCAFEBABE -> next < 45 ? "Mach-O program" : "Java class";
        case 0xCFFAEDFE -> "Mach-O program";
        case 0x7F454C46 -> "ELF program";
        default -> file[0] == 'M' && file[1] == 'Z' ? "PE program" : "other";
    };
}

// end::kind[]

void describe(String name, byte[] file) {
    HexFormat hex = HexFormat.ofDelimiter(" ").withUpperCase();
    String start = hex.formatHex(file, 0, 4);
    String row = "%-17s  %,6d  %-11s  %s";
    Object[] cells = {name, file.length, start, kind(file)};
    IO.println(String.format(Locale.ROOT, row, cells));
}

byte[] ownClassFile() throws IOException {
    try (var file = getClass().getResourceAsStream("ProgramFile.class")) {
        return file.readAllBytes();
    }
}

long cakes(Path kitchen) throws IOException {
    try (var files = Files.list(kitchen)) {
        return files.filter(f -> f.toString().endsWith(".txt")).count();
    }
}

void run(String... command) throws Exception {
    new ProcessBuilder(command).inheritIO().start().waitFor();
}

void empty(Path kitchen) throws IOException {
    try (var files = Files.list(kitchen)) {
        for (Path file : files.toList()) {
            Files.delete(file);
        }
    }
    Files.delete(kitchen);
}
