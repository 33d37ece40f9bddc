import module jdk.httpserver;

// Serves tea on the port that its argument names.
void main(String[] arguments) throws Exception {
    InetSocketAddress address =
            new InetSocketAddress(
                    InetAddress.getLoopbackAddress(),
                    Integer.parseInt(arguments[0]));
    HttpServer server = HttpServer.create(address, 0);
    server.createContext("/", exchange -> {
        String wish = exchange.getRequestURI().getPath();
        IO.println("asked for " + wish);
        boolean served = wish.equals("/tea");
        byte[] answer = (served ? "here you are" : "we have none").getBytes();
        exchange.sendResponseHeaders(served ? 200 : 404, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    });
    server.start();
    IO.println("serving by process " + ProcessHandle.current().pid());
}
