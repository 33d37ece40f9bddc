//SOURCES model/Words.java
//FILES haiku.txt
// Counts the words of a text that lies beside the program.
import model.Words;

import java.io.IOException;

class Count {
    public static void main(String[] args) throws IOException {
        try (var text = Count.class.getResourceAsStream("/haiku.txt")) {
            var words = Words.of(text);
            IO.println("words: " + words.size());
            IO.println("longest: " + words.longest());
        }
    }
}
