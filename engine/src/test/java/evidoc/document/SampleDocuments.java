package evidoc.document;

import org.asciidoctor.ast.Document;

import java.lang.reflect.Proxy;
import java.util.Map;

/// Documents that are made without AsciidoctorJ.
final class SampleDocuments {
    private SampleDocuments() {}

    /// A document that has only the given attributes.
    static Document of(Map<String, String> attributes) {
        return (Document)
                Proxy.newProxyInstance(
                        SampleDocuments.class.getClassLoader(),
                        new Class<?>[] {Document.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "getAttribute" ->
                                            attributes.containsKey(String.valueOf(arguments[0]))
                                                    ? attributes.get(String.valueOf(arguments[0]))
                                                    : arguments.length > 1 ? arguments[1] : null;
                                    case "hasAttribute" ->
                                            attributes.containsKey(String.valueOf(arguments[0]));
                                    case "getOptions" -> Map.of();
                                    default -> null;
                                });
    }
}
