package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Tests with the instructions of statements, which are compiled together and not executed.
final class BytecodeTest {
    private static final Map<String, String> SHARED =
            Map.of(
                    "count", "5",
                    "total", "9223372036854775807",
                    "letter", "'a'",
                    "name", "\"tea\"",
                    "weight", "2.5",
                    "cups", "3");

    private static final Map<String, String> LOCALS =
            Map.of("a", "2147483647", "b", "-2", "c", "'x'", "big", "4294967297");

    private static final String NAMED = "int seen = count; seen += 2; nothing(); count = seen;";

    private static final List<List<String>> WRITTEN =
            table(
                    """
                    count = count * b - 1    | -11
                    count = a + 1            | -2147483648
                    total = total + 1L       | -9223372036854775808
                    total = count            | 5
                    count = (int) big        | 1
                    count = (byte) (a - 127) | -128
                    count = (short) a        | -1
                    count = c + 1            | 121
                    letter++                 | 'b'
                    weight = count           | 5.0
                    count = (int) weight     | 2
                    name = null              | null
                    name = "milk"            | "milk"
                    cups = cups + 1          | 4
                    count = hidden + 1       | ?
                    weight = hidden          | ?
                    """);

    private static final List<String> WHOLE =
            List.of(
                    "if (count > b) { nothing(); }",
                    "while (name != null) { cups--; }",
                    "lasting(1L, 2.0, name);",
                    "still(count);",
                    "synchronized (this) { }");

    private static final List<List<String>> UNSUPPORTED =
            table(
                    """
                    count = count % 2     | irem
                    count = name.length() | invokevirtual length
                    name = name + count   | invokedynamic
                    weight = weight * 2   | dmul
                    other = new Object()  | new
                    """);

    @TempDir static Path folder;
    private static final Map<String, List<Bytecode>> COMPILED = new TreeMap<>();

    @BeforeAll
    static void allAreCompiled() throws Exception {
        List<String> statements = new ArrayList<>(WHOLE);
        statements.add(NAMED);
        WRITTEN.forEach(row -> statements.add(row.getFirst() + ";"));
        UNSUPPORTED.forEach(row -> statements.add(row.getFirst() + ";"));
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < statements.size(); i++) {
            source.append(
                    "void s%d(int a, int b, char c, long big) { %s }\n"
                            .formatted(i, statements.get(i)));
        }
        Path classes =
                new SteppedSource(folder, marks(source.toString()), "", true, List.of()).compiled();
        for (MethodModel method : ClassFile.of().parse(classes.resolve("Marks.class")).methods()) {
            String name = method.methodName().stringValue();
            if (name.matches("s\\d+")) {
                COMPILED.put(
                        statements.get(Integer.parseInt(name.substring(1))),
                        code(method.code().orElseThrow()));
            }
        }
    }

    private static String marks(String methods) {
        return """
        class Marks {
            int count; long total; char letter; String name; double weight; Object other;
            int hidden; static int cups;
            void nothing() {}
            void lasting(long one, double two, String three) {}
            static void still(int one) {}
            %s
        }
        """
                .formatted(methods);
    }

    @Test
    void anInstructionIsNamedWithTheFieldVariableOrMethodThatItUses() {
        assertThat(code(NAMED))
                .extracting(Bytecode::text)
                .containsExactly(
                        "aload_0",
                        "getfield count",
                        "istore seen",
                        "iinc seen 2",
                        "aload_0",
                        "invokevirtual nothing",
                        "aload_0",
                        "iload seen",
                        "putfield count",
                        "return");
    }

    @ParameterizedTest
    @FieldSource("WRITTEN")
    void whatIsWrittenFollowsFromMemoryAndVariables(List<String> row) {
        Operands operands = new Operands();
        code(row.getFirst() + ";").stream()
                .takeWhile(each -> !each.text().startsWith("put"))
                .forEach(each -> each.apply(operands, SHARED, LOCALS));
        assertThat(operands.values()).last().isEqualTo(row.getLast());
    }

    @ParameterizedTest
    @FieldSource("WHOLE")
    void aWholeStatementLeavesNoOperands(String statement) {
        Operands operands = new Operands();
        code(statement).stream()
                .takeWhile(BytecodeTest::goesOn)
                .forEach(each -> {
                    assertThat(each.isSupported()).as(each.text()).isTrue();
                    each.apply(operands, SHARED, LOCALS);
                });
        assertThat(operands.values()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("UNSUPPORTED")
    void whatHasAnotherEffectIsNotSupported(List<String> row) {
        assertThat(code(row.getFirst() + ";"))
                .filteredOn(each -> !each.isSupported())
                .extracting(Bytecode::text)
                .contains(row.getLast());
    }

    /// Whether execution continues here; exception handlers follow a jump.
    private static boolean goesOn(Bytecode code) {
        return !code.text().equals("return") && !code.text().equals("goto");
    }

    private static List<Bytecode> code(String statement) {
        return Objects.requireNonNull(COMPILED.get(statement));
    }

    private static List<Bytecode> code(CodeModel code) {
        Map<Integer, String> variables = Bytecode.variables(code);
        return code.elementStream()
                .filter(Instruction.class::isInstance)
                .map(element -> Bytecode.of((Instruction) element, variables))
                .toList();
    }

    private static List<List<String>> table(String rows) {
        return rows.lines()
                .map(row -> List.of(row.split("\\|", 2)).stream().map(String::strip).toList())
                .toList();
    }
}
