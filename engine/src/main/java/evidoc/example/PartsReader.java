package evidoc.example;

import evidoc.example.PartFiles.Place;
import evidoc.problem.Problems;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what the directives of an example name, and what those of its other sources name.
final class PartsReader {
    private static final String CONFIGURATION = "Q:CONFIG";

    static final Set<String> NAMES =
            Set.of(
                    "DEPS",
                    "REPOS",
                    "SOURCES",
                    "FILES",
                    "COPY",
                    CONFIGURATION,
                    "JAVAC_OPTIONS",
                    "COMPILE_OPTIONS",
                    "MAIN",
                    "PROJECT",
                    "SERVER",
                    "PORT");

    private static final int LAST_PORT = 65_535;
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");
    private static final Pattern COORDINATES =
            Pattern.compile(
                    "WORD(?::WORD){1,3}(?:@[\\w-]+)?"
                            .replace("WORD", "(?:\\$\\{[^}\\s]+\\}|[^:/@{}\\s])+"));

    private final PartFiles parts;
    private final Map<Path, Head> heads;
    private final String coordinates;
    private final Path example;
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<String> repositories = new ArrayList<>();
    private final Map<Path, Part> sources = new LinkedHashMap<>();
    private final Map<String, Part> files = new LinkedHashMap<>();
    private final Map<String, Part> copies = new LinkedHashMap<>();
    private final List<String> compilerOptions = new ArrayList<>();
    private final List<String> configuration = new ArrayList<>();
    private final Set<Path> read = new HashSet<>();
    private Optional<String> mainClass = Optional.empty();
    private Optional<UsedProject> project = Optional.empty();
    private boolean isFoundByJava = true;
    private Optional<Part> input = Optional.empty();
    private Optional<Server> server = Optional.empty();
    private Optional<Place> serverPlace = Optional.empty();
    private Optional<Integer> port = Optional.empty();

    /// @param folder of the examples
    /// @param heads of all sources in it
    /// @param coordinates of the surrounding project; empty if unknown
    /// @param example whose parts are read
    PartsReader(
            Path folder,
            Map<Path, Head> heads,
            String coordinates,
            Path example,
            Problems problems) {
        this.parts = new PartFiles(folder, problems);
        this.heads = heads;
        this.coordinates = coordinates;
        this.example = example;
    }

    Parts read() throws IOException {
        read(example);
        return new Parts(
                dependencies,
                repositories,
                List.copyOf(sources.values()),
                List.copyOf(files.values()),
                compilerOptions,
                mainClass,
                project,
                input,
                completeServer(),
                List.copyOf(copies.values()),
                configuration,
                isFoundByJava);
    }

    private void read(Path source) throws IOException {
        Head head = heads.get(source);
        if (head == null || !read.add(source)) {
            return;
        }
        for (Directive directive : head.parts()) {
            read(source, directive);
        }
    }

    private void read(Path source, Directive directive) throws IOException {
        List<String> words =
                SEPARATOR.splitAsStream(directive.value()).filter(w -> !w.isEmpty()).toList();
        Place place = new Place(source, directive);
        switch (directive.name()) {
            case "DEPS" -> words.forEach(word -> dependency(place, word));
            case "REPOS" -> repositories.addAll(words);
            case "SOURCES" -> {
                for (String word : words) {
                    sources(place, word);
                }
            }
            case "FILES" -> {
                for (String word : words) {
                    parts.put(place, word, files);
                }
            }
            case "COPY" -> {
                for (String word : words) {
                    parts.put(place, word, copies);
                }
            }
            case CONFIGURATION -> configuration.add(directive.value());
            case "STDIN" -> input = parts.part(place, directive.value().substring(1).strip());
            case "SERVER" -> server(place);
            case "PORT" -> port(place);
            case "MAIN" -> mainClass = Optional.of(directive.value());
            case "PROJECT" -> {
                project =
                        ProjectScope.of(directive.value())
                                .map(scope -> new UsedProject(scope, coordinates));
                if (project.isEmpty()) {
                    parts.problem(
                            place,
                            "invalid value '" + directive.value() + "' for PROJECT",
                            "Write 'PROJECT', or 'PROJECT test' to include the tests.");
                }
            }
            default -> compilerOptions.addAll(List.of(directive.value().split("\\s+")));
        }
    }

    private void dependency(Place place, String word) {
        if (COORDINATES.matcher(word).matches()) {
            Dependency named =
                    new Dependency(word, parts.shown(place.source()), place.directive().line());
            if (dependencies.stream().noneMatch(named::isOtherVersionOf)) {
                dependencies.add(named);
            }
        } else {
            parts.problem(
                    place,
                    "'" + word + "' is not the coordinates of a library",
                    "Write group:artifact:version.");
        }
    }

    private void sources(Place place, String pattern) throws IOException {
        for (Path file : parts.found(place, pattern)) {
            if (!file.equals(example) && !sources.containsKey(file)) {
                Path target = example.resolveSibling("").normalize().relativize(file);
                Path inside = target.startsWith(PartFiles.OUTSIDE) ? file.getFileName() : target;
                String name = inside.toString().replace('\\', '/');
                sources.put(file, parts.part(file, name));
                isFoundByJava &= file.equals(root().resolve(inPackage(file)));
                read(file);
            }
        }
    }

    private void server(Place place) throws IOException {
        List<String> words = List.of(place.directive().value().split("\\s+"));
        sources(place, words.getFirst());
        server =
                parts.part(place, words.getFirst())
                        .flatMap(found -> Optional.ofNullable(sources.get(found.file())))
                        .map(source ->
                                new Server(
                                        source,
                                        options(source),
                                        words.subList(1, words.size()),
                                        Optional.empty()));
        serverPlace = Optional.of(place);
    }

    private List<String> options(Part source) {
        Head head = heads.get(source.file());
        return head == null ? List.of() : head.variants().getFirst().settings().runtimeOptions();
    }

    private void port(Place place) {
        String value = place.directive().value();
        if (value.matches("[1-9]\\d{0,4}") && Integer.parseInt(value) <= LAST_PORT) {
            port = Optional.of(Integer.parseInt(value));
        } else {
            parts.problem(
                    place,
                    "invalid value '" + value + "' for PORT",
                    "Write a number such as '8080'.");
        }
    }

    /// The server, with its port if that is fixed.
    private Optional<Server> completeServer() {
        server.filter(found -> port.isEmpty() && !found.isToldItsPort())
                .flatMap(_ -> serverPlace)
                .ifPresent(place ->
                        parts.problem(
                                place,
                                "SERVER names no port",
                                "Write its file and '"
                                        + Server.PORT
                                        + "': 'SERVER Name.java {port}'; or the number that it"
                                        + " always has: 'PORT 8080'."));
        return server.map(
                found -> new Server(found.source(), found.options(), found.arguments(), port));
    }

    /// The folder in which `java` looks for the packages of other sources.
    private Path root() throws IOException {
        Path folder = example.resolveSibling("").normalize();
        Path own = inPackage(example);
        return example.endsWith(own)
                ? folder.resolve("../".repeat(own.getNameCount() - 1)).normalize()
                : folder;
    }

    /// A file's name, below the folders of its package.
    private static Path inPackage(Path file) throws IOException {
        try {
            return Path.of(
                    PackageName.of(Files.readAllLines(file)).replace('.', '/'),
                    file.getFileName().toString());
        } catch (CharacterCodingException e) {
            // What reads all sources reports it.
            return file.getFileName();
        }
    }
}
