package evidoc.example;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the class to start: the one that a directive names, the one named after the file, or the
/// one of that file that has a method `main`.
public final class MainClass {
    private static final String MAIN = "main";
    private static final String ENDING = ".class";

    private MainClass() {}

    /// Its name with its package; empty if there is none.
    ///
    /// @param classes folder of the example's compiled classes
    public static Optional<String> of(Example example, Path classes) throws IOException {
        if (example.parts().mainClass().isPresent()) {
            return example.parts().mainClass();
        }
        String inPackage = example.packageName().isEmpty() ? "" : example.packageName() + ".";
        String named = inPackage + example.mainClass();
        Path file = classes.resolve(named.replace('.', '/') + ENDING);
        if (Files.exists(file) && hasMain(ClassFile.of().parse(file))) {
            return Optional.of(named);
        }
        return ofFile(example.fileName(), classes)
                .or(() -> Optional.of(named).filter(_ -> Files.exists(file)));
    }

    /// The class of a source file that has a method `main`, with its package; empty if there is
    /// none.
    ///
    /// @param fileName of the source
    public static Optional<String> ofFile(String fileName, Path classes) throws IOException {
        if (!Files.isDirectory(classes)) {
            return Optional.empty();
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        }
        for (Path file : files) {
            ClassModel model = ClassFile.of().parse(file);
            if (isOf(model, fileName) && hasMain(model)) {
                return Optional.of(model.thisClass().asInternalName().replace('/', '.'));
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(ClassModel model, String source) {
        return model.findAttribute(Attributes.sourceFile())
                .filter(attribute -> attribute.sourceFile().equalsString(source))
                .isPresent();
    }

    private static boolean hasMain(ClassModel model) {
        return model.methods().stream().anyMatch(method -> method.methodName().equalsString(MAIN));
    }
}
