package evidoc.site;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// An index as MiniSearch 7 would make it of the same documents with its own tokens and words, in
/// the form in which its `toJSON` writes one and its `loadJS` reads one.
///
/// A document's id is its place in the list.
final class SearchIndex {
    private static final int SERIALIZATION_VERSION = 2;

    /// MiniSearch's `SPACE_OR_PUNCTUATION`.
    private static final Pattern SEPARATOR = Pattern.compile("[\\n\\r\\p{Z}\\p{P}]+");

    /// The fields that are searched, in the order of their ids.
    private static final SortedMap<String, Function<SearchDocument, String>> FIELDS =
            new TreeMap<>(
                    Map.of(
                            "page", SearchDocument::page,
                            "text", SearchDocument::text,
                            "title", SearchDocument::title));

    private final List<SearchDocument> documents;

    /// How often a term is in a document's field: by term, field and document.
    private final SortedMap<String, SortedMap<Integer, SortedMap<Integer, Integer>>> terms =
            new TreeMap<>();

    /// How many different tokens each field of each document has.
    private final List<List<Integer>> lengths = new ArrayList<>();

    SearchIndex(List<SearchDocument> documents) {
        this.documents = List.copyOf(documents);
        documents.forEach(this::add);
    }

    private void add(SearchDocument document) {
        int id = lengths.size();
        List<Integer> unique = new ArrayList<>();
        for (Function<SearchDocument, String> field : FIELDS.values()) {
            List<String> tokens = tokens(field.apply(document));
            int fieldId = unique.size();
            unique.add(new HashSet<>(tokens).size());
            tokens.stream()
                    .filter(token -> !token.isEmpty())
                    .map(token -> token.toLowerCase(Locale.ROOT))
                    .forEach(term ->
                            terms.computeIfAbsent(term, _ -> new TreeMap<>())
                                    .computeIfAbsent(fieldId, _ -> new TreeMap<>())
                                    .merge(id, 1, Integer::sum));
        }
        lengths.add(unique);
    }

    /// As JavaScript's `split` gives them: empty ones stand before and behind outer separators.
    private static List<String> tokens(String text) {
        return List.of(SEPARATOR.split(text, -1));
    }

    /// A script that sets `searchIndex`: a page that was opened from disk may load scripts, but no
    /// data.
    String script() {
        return "window.searchIndex = " + new JsonMapper().writeValueAsString(json()) + ";\n";
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("documentCount", documents.size());
        json.put("nextId", documents.size());
        json.put("documentIds", numbered(numbers()));
        json.put("fieldIds", fieldIds());
        json.put("fieldLength", numbered(lengths));
        json.put("averageFieldLength", averages());
        json.put("storedFields", numbered(documents.stream().map(SearchIndex::stored).toList()));
        json.put("dirtCount", 0);
        json.put(
                "index",
                terms.entrySet().stream()
                        .map(term -> List.of(term.getKey(), term.getValue()))
                        .toList());
        json.put("serializationVersion", SERIALIZATION_VERSION);
        return json;
    }

    private List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int id = 0; id < documents.size(); id++) {
            numbers.add(id);
        }
        return numbers;
    }

    private static Map<String, Integer> fieldIds() {
        Map<String, Integer> ids = new LinkedHashMap<>();
        FIELDS.keySet().forEach(field -> ids.put(field, ids.size()));
        return ids;
    }

    /// Running means, in MiniSearch's order of computation.
    private List<Double> averages() {
        List<Double> averages = new ArrayList<>();
        for (int field = 0; field < FIELDS.size(); field++) {
            double average = 0;
            for (int id = 0; id < lengths.size(); id++) {
                average = (average * id + lengths.get(id).get(field)) / (id + 1);
            }
            averages.add(average);
        }
        return averages;
    }

    private static Map<String, String> stored(SearchDocument document) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", document.kind().word());
        fields.put("address", document.address());
        fields.put("title", document.title());
        fields.put("page", document.page());
        fields.put("text", document.text());
        return fields;
    }

    private static <T> Map<Integer, T> numbered(List<T> values) {
        Map<Integer, T> numbered = new LinkedHashMap<>();
        values.forEach(value -> numbered.put(numbered.size(), value));
        return numbered;
    }
}
