//EXPECT no-compile
// The compiler keeps a text out of a list of numbers.
import java.util.ArrayList;

void main() {
    var cups = new ArrayList<Integer>();
    cups.add(3);
    cups.add("four");
    IO.println(cups);
}
