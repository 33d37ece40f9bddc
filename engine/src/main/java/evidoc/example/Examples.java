package evidoc.example;

import evidoc.problem.NearMatch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// All examples of a site, by name.
public final class Examples {
    private final SortedMap<String, Example> byName = new TreeMap<>();

    public Examples(Collection<Example> examples) {
        examples.forEach(example -> byName.put(example.name(), example));
    }

    public Optional<Example> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The remedy for a page that names an example that doesn't exist: the file of that name in
    /// another folder, or the nearest name.
    public String remedyFor(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        List<String> elsewhere =
                byName.values().stream()
                        .filter(example ->
                                example.fileName().equalsIgnoreCase(file)
                                        || example.mainClass().equalsIgnoreCase(file))
                        .map(Example::name)
                        .toList();
        return elsewhere.isEmpty()
                ? NearMatch.remedy(name, byName.keySet())
                : "Did you mean '" + String.join("' or '", elsewhere) + "'?";
    }

    /// In the order of their names.
    public List<Example> all() {
        return List.copyOf(byName.values());
    }
}
