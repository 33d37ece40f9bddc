//EXPECT exit 3

void main() {
    System.err.println("</pre> & <b>spilt</b>");
    System.exit(3);
}
