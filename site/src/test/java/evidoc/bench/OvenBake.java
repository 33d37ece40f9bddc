package evidoc.bench;

import org.jbake.app.Oven;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;

import java.io.File;

/// JBake's own way to bake a project, with its database; it runs on a class path of its own.
final class OvenBake {
    private OvenBake() {}

    /// Bakes once.
    ///
    /// @param args the project's folder and the folder of the site
    public static void main(String[] args) throws Exception {
        DefaultJBakeConfiguration configuration =
                new JBakeConfigurationFactory()
                        .createDefaultJbakeConfiguration(
                                new File(args[0]), new File(args[1]), true);
        // The engine has no such setting: an address decides.
        configuration.setProperty("render.sitemap", false);
        Oven oven = new Oven(configuration);
        oven.bake();
        oven.getErrors().forEach(System.err::println);
        System.exit(oven.getErrors().isEmpty() ? 0 : 1);
    }
}
