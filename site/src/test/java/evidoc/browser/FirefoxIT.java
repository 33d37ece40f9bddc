package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Exhaustive;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The built site in Firefox, opened from disk.
@InOwnBrowser
@Exhaustive
final class FirefoxIT {
    private final Firefox firefox = Firefox.find();

    @Test
    void everyPageIsClickedThroughWithoutAFaultAndIsLaidOutAsInChrome() {
        BuiltSite site = ThisSite.recorded();
        List<String> pages =
                Stream.concat(
                                site.pages().stream(),
                                site.kinds().stream()
                                        .flatMap(page -> site.onOtherMachines(page).stream()))
                        .toList();
        assertThat(firefox.faults(site.root().toUri().toString(), pages)).isEmpty();
    }

    @Test
    void whatIsWrongIsTold(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("index.html"),
                """
                <!DOCTYPE html><meta charset=utf-8><title>.</title>
                <meta name=viewport content=width=device-width>
                <main>
                <svg width=90 height=40 viewBox="0 0 90 40"><text x=80 y=20>tea</text></svg>
                <button onclick=pour()>pour</button>
                <button style=outline:none>plain</button>
                <p style=position:relative>
                <button>hidden</button><span style=position:absolute;inset:0></span></p>
                <div style=width:2000px>wide</div>
                <p style=height:40px id=top></p>
                <script>
                if (navigator.userAgent.includes('Firefox')) document.getElementById('top').style.height = '90px'
                </script>
                </main>
                """);
        assertThat(firefox.faults(folder.toUri().toString(), List.of("index.html")))
                .contains(
                        "index.html on 390: text 'tea' leaves its drawing",
                        "index.html on 390: exception: ReferenceError: pour is not defined",
                        "index.html on 1440: button 'plain' looks the same with the focus",
                        "index.html on 1440: the click on button 'hidden' doesn't arrive, but on"
                                + " span ''",
                        "index.html on 1440: p '' is at 8,1424,90, in Chrome at 8,1424,40")
                .anyMatch(line -> line.matches("index.html on 1440: 20\\d\\d px wide"));
    }
}
