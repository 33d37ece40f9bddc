//JAVA 25+
//SERVER Kitchen.java {port}
//ARGS {port}

import module java.net.http;

// Asks a server on this machine for tea, and for what it has none of.
void main(String[] arguments) throws Exception {
    URI kitchen = URI.create("http://127.0.0.1:" + arguments[0]);
    try (HttpClient client = HttpClient.newHttpClient()) {
        for (String wish : List.of("tea", "coffee")) {
            HttpRequest request =
                    HttpRequest.newBuilder(kitchen.resolve("/" + wish)).build();
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            IO.println(wish + ": " + answer.statusCode());
            IO.println("answer to " + wish + ": " + answer.body());
        }
    }
}
