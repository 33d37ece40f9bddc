package evidoc.site;

import evidoc.Checkout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Sites of several machines in the clothes of this site, for tests in browsers. One machine has
/// recorded; the others are made up from that.
public final class MachineSites {
    /// The first machine.
    public static final String FIRST = "green";

    /// The second one. Its name is as long as a name may be.
    public static final String SECOND = "black-with-a-name-of-forty-letters-in-it";

    private final TestProject project;

    private MachineSites(TestProject project) {
        this.project = project;
    }

    /// The small project with the templates, styles and scripts of this site.
    static TestProject dressed(Path root) throws IOException {
        Path checkout = Checkout.ROOT;
        TestProject project = TestProject.small(root);
        for (String folder : List.of("templates", "assets")) {
            Files.move(project.root().resolve(folder), project.root().resolve("bare-" + folder));
            TestProject.copy(checkout.resolve(folder), project.root().resolve(folder));
        }
        project.write("jbake.properties", Files.readString(checkout.resolve("jbake.properties")));
        return project.write(
                "content/machine/index.adoc",
                "= This machine\n:description: What it is.\n:jbake-order: 9\n\nmachine::[]\n");
    }

    /// Records the small project, which gets a long page.
    public static MachineSites record(Path folder) throws Exception {
        TestProject project = dressed(folder);
        StringBuilder page =
                new StringBuilder("= A long page\n:description: Long.\n:jbake-order: 3\n\n");
        for (int section = 1; section <= 8; section++) {
            page.append(section(section));
        }
        project.write("content/long.adoc", page.toString());
        project.record(FIRST);
        return new MachineSites(project);
    }

    private static String section(int number) {
        return """
        == Section %1$d

        This is the %1$d. section, and there were value:steep/Steep.java[cups] cups in it.

        output::steep/Steep.java[]

        """
                .formatted(number);
    }

    /// Builds the site of so many machines; each printed another number of cups.
    ///
    /// @return the site, as long as no other is built
    public Path of(int machines) throws Exception {
        StringBuilder names = new StringBuilder(FIRST);
        for (int number = 2; number <= machines; number++) {
            names.append(',').append(name(number));
            makeUp(number);
        }
        project.publish(names.toString());
        return project.site();
    }

    private void makeUp(int number) throws IOException {
        if (Files.notExists(project.recorded(name(number)))) {
            RunFiles.rewrite(
                    project.recorded(FIRST),
                    project.recorded(name(number)),
                    RunFiles.cores(
                            number, "An operating system with a long name, version " + number),
                    RunFiles.printing(line -> line.replace("cups: 2", "cups: " + 7 * number)));
        }
    }

    private static String name(int number) {
        return number == 2 ? SECOND : String.format(Locale.ROOT, "machine-%02d", number);
    }
}
