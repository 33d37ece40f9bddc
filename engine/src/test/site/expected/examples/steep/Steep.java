//JAVA 25+

// How strong does tea get? Look for: the last row.

void main() {
    IO.println("pid: " + ProcessHandle.current().pid());
    // tag::cups[]
    int cups = 2;
    IO.println("cups: " + cups);
    // end::cups[]
    IO.println();
    IO.println("time           strength");
    IO.println("one minute          1.5");
    IO.println("three minutes       4.5");
}
