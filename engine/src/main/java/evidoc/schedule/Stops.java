package evidoc.schedule;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The places of a region at which threads stop, and the fields that its code uses.
///
/// @param places in the order of the classes and of their code
/// @param fields that the region reads or writes
/// @param types binary names of all classes of the example
record Stops(List<Stop> places, NavigableSet<SharedField> fields, NavigableSet<String> types) {
    /// Locks are shared even if the region knows them by other names.
    private static final Set<String> LOCKS =
            Set.of("Ljava/lang/Object;", "Ljava/util/concurrent/locks/ReentrantLock;");

    /// A field that threads of the region use.
    ///
    /// @param owner binary name of the class that declares it
    record SharedField(String owner, String name) implements Comparable<SharedField> {
        static SharedField of(FieldInstruction field) {
            return new SharedField(
                    field.owner().asInternalName().replace('/', '.'), field.name().stringValue());
        }

        @Override
        public int compareTo(SharedField other) {
            return (name + " " + owner).compareTo(other.name + " " + other.owner);
        }
    }

    /// Reads the classes of an example.
    ///
    /// @param classes folder of its compiled classes
    /// @param first line of the region
    /// @param last line of the region
    /// @param byInstruction whether a thread stops at each instruction, not only at each line
    static Stops in(Path classes, int first, int last, boolean byInstruction) throws IOException {
        Stops stops = new Stops(new ArrayList<>(), new TreeSet<>(), new TreeSet<>());
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                ClassModel model = ClassFile.of().parse(file);
                stops.types.add(nameOf(model));
                model.fields().stream()
                        .filter(field -> LOCKS.contains(field.fieldType().stringValue()))
                        .map(field ->
                                new SharedField(nameOf(model), field.fieldName().stringValue()))
                        .forEach(stops.fields::add);
                for (MethodModel method : model.methods()) {
                    method.code()
                            .ifPresent(code ->
                                    new StopReader(
                                                    stops,
                                                    nameOf(model),
                                                    method,
                                                    line -> line >= first && line <= last,
                                                    byInstruction)
                                            .read(code));
                }
            }
        }
        return stops;
    }

    private static String nameOf(ClassModel model) {
        return model.thisClass().asInternalName().replace('/', '.');
    }
}
