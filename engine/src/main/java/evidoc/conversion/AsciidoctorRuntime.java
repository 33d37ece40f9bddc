package evidoc.conversion;

import org.asciidoctor.Asciidoctor;
import org.asciidoctor.jruby.AsciidoctorJRuby;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/// Starts AsciidoctorJ on a JRuby without RubyGems: scanning the gems takes a third of the start-up
/// time. The gems bundled with AsciidoctorJ are found without it, by their folders.
///
/// @see <a href="https://github.com/jruby/jruby/wiki/ConfiguringJRuby">Configuring JRuby</a>
public final class AsciidoctorRuntime {
    private static final Pattern GEM = Pattern.compile("gems/[^/]+/lib/");

    private AsciidoctorRuntime() {}

    /// A new runtime; starting it takes a second or two.
    ///
    /// @throws UncheckedIOException if the jar of AsciidoctorJ can't be read
    public static Asciidoctor start() {
        System.setProperty("jruby.cli.rubygems.enable", "false");
        System.setProperty("jruby.cli.did_you_mean.enable", "false");
        return AsciidoctorJRuby.Factory.create(gems());
    }

    /// Folders of the gems' sources in the jar of AsciidoctorJ; their names have versions.
    private static List<String> gems() {
        URL jar = AsciidoctorJRuby.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            URL root = URI.create("jar:" + jar + "!/").toURL();
            return ((JarURLConnection) root.openConnection())
                    .getJarFile().stream()
                            .map(ZipEntry::getName)
                            .filter(GEM.asMatchPredicate())
                            .map(folder -> "uri:classloader:/" + folder)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
