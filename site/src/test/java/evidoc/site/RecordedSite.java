package evidoc.site;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;

/// This site as the machines in `runs` have recorded it, baked once for all tests that read it:
/// what they find doesn't depend on the machine that runs them, nor on the day. It is hosted below
/// a path, at the address that its pages name.
///
/// @param folder its files
/// @param address of its root, with `/` at its end
public record RecordedSite(Path folder, URI address) {
    /// Of the address.
    public static final String PATH = "/some/repo/";

    private static final String MACHINES = "debian-2-cores,debian-1-core";
    private static final Path ROOT = Path.of("target", "recorded-site").toAbsolutePath();

    private static final class Holder {
        static final RecordedSite SITE = bake();
    }

    public static RecordedSite get() {
        return Holder.SITE;
    }

    private static RecordedSite bake() {
        try {
            TestProject.delete(ROOT);
            TestProject project = ThisProject.recorded(ROOT);
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
            EngineProcess.Ended ended =
                    EngineProcess.Call.of(project.root())
                            .publishing(MACHINES, address.toString())
                            .leadingTo(Guide.ADDRESS)
                            .run();
            if (ended.exit() != 0) {
                throw new IllegalStateException(ended.err());
            }
            server.createContext(PATH, SimpleFileServer.createFileHandler(project.site()));
            server.start();
            return new RecordedSite(project.site(), address);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
