package evidoc.schedule;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The places of a region at which threads stop, and the fields that its code uses.
///
/// @param places in the order of the classes and of their code
/// @param fields that the region reads or writes
/// @param types binary names of all classes of the example
record Stops(List<Stop> places, SortedSet<SharedField> fields, SortedSet<String> types) {
    /// A thread that returns does nothing that others see.
    private static final Set<Opcode> RETURNS =
            EnumSet.of(
                    Opcode.RETURN,
                    Opcode.IRETURN,
                    Opcode.LRETURN,
                    Opcode.ARETURN,
                    Opcode.DRETURN,
                    Opcode.FRETURN);

    /// A field that threads of the region use.
    ///
    /// @param owner binary name of the class that declares it
    record SharedField(String owner, String name) implements Comparable<SharedField> {
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
                for (MethodModel method : model.methods()) {
                    stops.read(model, method, first, last, byInstruction);
                }
            }
        }
        return stops;
    }

    private static String nameOf(ClassModel model) {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    private void read(
            ClassModel model, MethodModel method, int first, int last, boolean byInstruction) {
        if (method.code().isEmpty()) {
            return;
        }
        Map<Integer, String> variables = Bytecode.variables(method.code().get());
        int index = 0;
        int line = 0;
        boolean fresh = false;
        for (CodeElement element : method.code().get()) {
            switch (element) {
                case LineNumber number -> {
                    fresh |= number.line() != line;
                    line = number.line();
                }
                case Instruction instruction -> {
                    if (line >= first && line <= last) {
                        if ((byInstruction || fresh) && !RETURNS.contains(instruction.opcode())) {
                            places.add(
                                    new Stop(
                                            nameOf(model),
                                            method.methodName().stringValue(),
                                            method.methodType().stringValue(),
                                            index,
                                            line,
                                            Bytecode.of(instruction, variables)));
                        }
                        if (instruction instanceof FieldInstruction field) {
                            fields.add(
                                    new SharedField(
                                            field.owner().asInternalName().replace('/', '.'),
                                            field.name().stringValue()));
                        }
                    }
                    fresh = false;
                    index += instruction.sizeInBytes();
                }
                default -> {}
            }
        }
    }

    /// The stop at an instruction.
    Optional<Stop> at(String method, long index) {
        return places.stream()
                .filter(stop -> stop.method().equals(method) && stop.index() == index)
                .findFirst();
    }
}
