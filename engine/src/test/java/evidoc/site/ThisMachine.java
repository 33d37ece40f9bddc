package evidoc.site;

import evidoc.runner.Host;

/// Says what this machine is, for the benchmark's table.
final class ThisMachine {
    private ThisMachine() {}

    public static void main(String[] args) throws Exception {
        IO.println(Host.read().machine().summary());
    }
}
