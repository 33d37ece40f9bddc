package evidoc.browser;

import org.openqa.selenium.logging.LogEntry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What went over the network, from Chrome's performance log.
///
/// @param requests addresses, in order; those of scheme `data` or `blob` ask nobody and are left
///   out
/// @param failures `address: reason` for each request without a good answer
record NetworkLog(List<String> requests, List<String> failures) {
    private static final int FIRST_ERROR_STATUS = 400;

    static NetworkLog of(List<LogEntry> entries) {
        List<JsonNode> events =
                entries.stream()
                        .map(entry -> JsonMapper.shared().readTree(entry.getMessage()))
                        .map(entry -> entry.path("message"))
                        .toList();
        List<JsonNode> sent =
                events.stream().filter(event -> is(event, "Network.requestWillBeSent")).toList();
        Map<String, String> addresses =
                sent.stream()
                        .collect(
                                Collectors.toMap(
                                        NetworkLog::id,
                                        NetworkLog::address,
                                        (address, redirect) -> redirect));
        return new NetworkLog(
                sent.stream().map(NetworkLog::address).filter(NetworkLog::asksSomebody).toList(),
                events.stream()
                        .flatMap(event ->
                                failure(event).stream()
                                        .map(why -> addresses.get(id(event)) + ": " + why))
                        .toList());
    }

    private static Optional<String> failure(JsonNode event) {
        JsonNode parameters = event.path("params");
        if (is(event, "Network.loadingFailed")) {
            return Optional.of(parameters.path("errorText").asString());
        }
        int status = parameters.path("response").path("status").asInt(0);
        return is(event, "Network.responseReceived") && status >= FIRST_ERROR_STATUS
                ? Optional.of("status " + status)
                : Optional.empty();
    }

    private static boolean is(JsonNode event, String method) {
        return event.path("method").asString("").equals(method);
    }

    private static String id(JsonNode event) {
        return event.path("params").path("requestId").asString();
    }

    private static String address(JsonNode event) {
        return event.path("params").path("request").path("url").asString();
    }

    private static boolean asksSomebody(String address) {
        return !address.startsWith("data:") && !address.startsWith("blob:");
    }
}
