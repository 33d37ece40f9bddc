//JAVA 25+
//VARIANT crossed SCHEDULES region=bake threads=Ann,Ben by=line
//VARIANT crossed ARGS crossed
//VARIANT ordered SCHEDULES region=bake threads=Ann,Ben by=line
//VARIANT ordered ARGS ordered

// Two cooks need the bowl and the whisk. Crossed, they take them in opposite
// order; ordered, both take the bowl first. Look for the order that gets stuck.

final Object bowl = new Object();
final Object whisk = new Object();
int cakes = 0;

// tag::bake[]
void bake(Object first, Object second) {
    synchronized (first) {
        synchronized (second) {
            cakes++;
        }
    }
}

// end::bake[]

void main(String[] args) throws InterruptedException {
    boolean crossed = args.length == 0 || args[0].equals("crossed");
    Runnable bowlFirst = () -> bake(bowl, whisk);
    Runnable whiskFirst = () -> bake(whisk, bowl);
    var other = crossed ? whiskFirst : bowlFirst;
    var ann = Thread.ofPlatform().name("Ann").start(bowlFirst);
    var ben = Thread.ofPlatform().name("Ben").start(other);
    ann.join();
    ben.join();
    IO.println("cakes: " + cakes);
}
