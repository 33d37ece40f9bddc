package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// The search of this site.
@InBrowser
final class SearchIT {
    /// Of what a reader loads to search, in bytes after gzip.
    private static final int INDEX_WEIGHT = 150 * 1024;

    /// What readers type, the rank that the answer must have at least, and the pages or sections
    /// that answer.
    private static final String QUESTIONS =
            """
            difference between process and thread, 1, index.html|questions/index.html#q-difference|process/|thread/
            what is a process, 1, process/index.html
            what is a thread, 1, thread/index.html
            what is a program, 1, program/index.html
            process, 1, process/index.html
            thread, 1, thread/index.html
            program, 1, program/index.html
            multithreading, 1, multithreading/index.html
            multiprocessing, 1, multiprocessing/index.html
            threads, 3, thread/index.html
            processes, 3, process/index.html
            race condition, 1, sharing/
            data race, 3, sharing/|glossary/index.html#term-data-race
            lost update, 3, sharing/
            mutex, 3, glossary/index.html#term-lock|sharing/fixes.html
            lock, 3, glossary/index.html#term-lock|sharing/
            synchronized, 3, sharing/fixes.html
            syncronized, 3, sharing/fixes.html|questions/sharing.html#q-volatile
            atomic, 3, sharing/fixes.html|glossary/index.html#term-atomic
            AtomicInteger, 3, sharing/fixes.html
            volatile, 1, sharing/flag.html
            deadlock, 3, sharing/deadlock.html
            deadlok, 3, sharing/deadlock.html
            wait notify, 1, sharing/condition.html
            notifyAll, 3, sharing/condition.html
            producer consumer, 3, sharing/condition.html|sharing/coordination.html|questions/sharing.html#q-producer
            critical section, 3, sharing/
            mutual exclusion, 3, sharing/|glossary/index.html#term-lock
            happens-before, 3, sharing/flag.html|glossary/index.html#term-happens-before
            memory model, 3, sharing/flag.html|sharing/reordering.html
            reordering, 1, sharing/reordering.html
            memory reordering, 3, sharing/litmus.html|sharing/reordering.html
            acquire release, 1, sharing/litmus.html
            litmus test, 3, sharing/litmus.html|glossary/index.html#term-litmus-test
            store buffer, 3, sharing/litmus.html|glossary/index.html#term-store-buffer
            happens before, 3, sharing/flag.html|glossary/index.html#term-happens-before
            how long does a context switch take, 3, choose/costs.html|thread/switch.html
            how expensive is a lock, 3, choose/costs.html|sharing/fixes.html
            how expensive is a system call, 3, choose/costs.html
            latency numbers, 1, choose/costs.html
            compare and set, 3, choose/costs.html|glossary/index.html#term-compare-and-set|questions/
            IPC, 1, glossary/index.html#term-ipc|multiprocessing/talking.html
            inter process communication, 3, multiprocessing/talking.html|glossary/index.html#term-ipc
            pipe, 3, multiprocessing/talking.html|glossary/index.html#term-pipe
            socket, 3, multiprocessing/talking.html|glossary/index.html#term-socket
            shared memory, 3, multiprocessing/talking.html|thread/|process/
            segfault, 3, failure/index.html|glossary/index.html#term-native-fault
            segmentation fault, 3, failure/index.html|glossary/index.html#term-native-fault
            green thread, 3, multithreading/virtual.html|glossary/index.html#term-virtual
            goroutine, 3, multithreading/virtual.html|glossary/index.html#term-virtual
            coroutine, 3, multithreading/loop.html|glossary/index.html#term-coroutine|questions/
            event loop, 3, multithreading/loop.html|glossary/index.html#term-event-loop
            asyncio, 3, multithreading/loop.html
            10000 connections, 3, multithreading/loop.html|questions/
            false sharing, 3, multithreading/slower.html|glossary/index.html#term-false-sharing|questions/
            why are threads slower, 3, multithreading/slower.html|questions/
            Future, 3, multithreading/splitting.html|glossary/index.html#term-future
            CompletableFuture, 3, multithreading/splitting.html
            fork join, 3, multithreading/splitting.html|questions/
            work stealing, 3, multithreading/splitting.html|questions/|glossary/
            parallel streams, 3, multithreading/splitting.html
            Runnable or Thread, 3, thread/create.html|questions/
            thread dump, 3, thread/create.html|questions/
            semaphore, 3, sharing/coordination.html|glossary/index.html#term-semaphore|questions/
            CountDownLatch, 3, sharing/coordination.html
            blocking queue, 3, sharing/coordination.html|sharing/condition.html|glossary/
            livelock, 3, sharing/starvation.html|glossary/index.html#term-livelock|questions/
            starvation, 3, sharing/starvation.html|glossary/index.html#term-starvation|questions/
            priority inversion, 3, sharing/starvation.html|glossary/
            ThreadLocal, 3, sharing/less.html|questions/
            ConcurrentHashMap, 3, sharing/less.html|questions/
            ProcessPoolExecutor, 3, python/pools.html
            spawn or fork in python, 3, python/pools.html|questions/
            why does python have a gil, 3, python/why.html|questions/
            virtual threads, 1, multithreading/virtual.html
            pinning, 1, multithreading/pinning.html
            pinned, 3, multithreading/pinning.html|glossary/index.html#term-pinned
            structured concurrency, 1, multithreading/structured.html
            context switch, 1, thread/switch.html
            context switching, 1, thread/switch.html
            voluntary context switch, 3, thread/switch.html
            thread states, 3, thread/switch.html|questions/index.html#q-states
            thread pool, 3, glossary/index.html#term-pool|multithreading/waiting.html
            GIL, 1, python/index.html|python/why.html|glossary/index.html#term-gil
            global interpreter lock, 3, python/index.html|glossary/index.html#term-gil
            python threads slow, 3, python/
            free threaded python, 3, python/beyond.html|glossary/index.html#term-free-threaded
            SIGINT, 3, process/signals.html
            SIGTERM, 3, process/end.html
            ctrl-c, 1, process/signals.html|questions/index.html#q-interrupt-key
            signal handler, 3, process/signals.html|glossary/index.html#term-signal-handler
            kill a process, 3, process/end.html|thread/end.html
            stop a thread, 3, thread/end.html
            exit code, 3, glossary/index.html#term-exit-code|process/end.html
            137, 3, process/end.html|process/containers.html
            container vs virtual machine, 3, process/containers.html|questions/index.html#q-container
            docker, 3, process/containers.html
            cgroup, 3, process/containers.html|glossary/index.html#term-cgroup
            zombie, 3, process/start.html|process/end.html|glossary/index.html#term-zombie
            orphan, 3, process/end.html|glossary/index.html#term-orphan
            fork, 3, process/start.html|process/variables.html|glossary/index.html#term-fork
            fork exec, 3, process/start.html|questions/index.html#q-fork
            copy on write, 3, process/start.html|glossary/index.html#term-copy-on-write
            how does a process start, 1, process/start.html
            PID, 3, glossary/index.html#term-process-id|process/index.html
            address space, 3, glossary/index.html#term-address-space|process/index.html
            virtual memory, 3, process/index.html|process/memory.html|glossary/
            heap and stack, 3, thread/
            stack overflow, 3, thread/memory.html|failure/
            how much memory does a thread need, 3, process/memory.html
            how many threads can I start, 3, multithreading/virtual.html|process/memory.html|questions/
            how many threads should I use, 3, multiprocessing/workers.html|choose/|multithreading/|questions/
            daemon thread, 3, thread/end.html|glossary/index.html#term-daemon
            threda, 1, thread/
            concurrency vs parallelism, 3, multithreading/index.html|questions/|glossary/
            thread safe, 3, sharing/fixes.html|python/luck.html|sharing/
            processes or threads, 3, choose/index.html|questions/
            lostUpdate, 3, sharing/index.html
            uncaught exception, 3, failure/index.html
            exit, 3, failure/index.html
            heap, 3, thread/index.html#shared-heap-own-stack
            LostUpdate, 3, sharing/index.html#sharing/LostUpdate
            """;

    private static final String MARKED =
            """
            return [...document.querySelectorAll(`.search [role=option]:first-of-type mark`)]
                .map(e => e.textContent.toLowerCase()).join(' ')
            """;

    private static final String CHOSEN =
            """
            const input = document.querySelector('.search-input')
            const chosen = document.querySelectorAll('.search [aria-selected=true]')
            const all = [...document.querySelectorAll('.search [role=option]')]
            return chosen.length === 1 && chosen[0].id === input.getAttribute('aria-activedescendant')
                ? all.indexOf(chosen[0]) : -1
            """;

    private final BuiltSite site = ThisSite.recorded();

    private final Browser browser = Browser.shared();

    private final SearchReader reader = new SearchReader(browser, site.root().toUri());

    @BeforeEach
    void aPageIsOpen() {
        browser.show(Screen.DESKTOP);
        reader.open("thread/index.html");
        browser.evaluate("localStorage.clear()");
    }

    @Test
    void aVisitLoadsNeitherLibraryNorIndexUntilTheSearchIsOpened() {
        assertThat(reader.open("thread/index.html").requests())
                .noneMatch(address -> address.contains("lunr"))
                .noneMatch(address -> address.contains("search-documents"));
    }

    @Test
    void slashAndControlKAndAClickOpenItAndEscapeGivesTheFocusBack() {
        browser.evaluate("document.querySelector('.neighbour-next').focus()");
        List<Runnable> ways =
                List.of(() -> browser.press("/"), () -> browser.pressWith(Keys.CONTROL, "k"));
        for (Runnable way : ways) {
            way.run();
            assertThat(reader.searches()).isTrue();
            assertThat(reader.focus()).isEqualTo("search-input");
            browser.press(Keys.ESCAPE);
            assertThat(reader.searches()).isFalse();
            assertThat(reader.focus()).isEqualTo("neighbour neighbour-next");
        }
        browser.click(".search-link");
        assertThat(reader.searches()).isTrue();
        browser.press(Keys.ESCAPE);
        assertThat(reader.focus()).isEqualTo("search-link");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aSlashInAFieldIsASlash() {
        browser.press("/");
        reader.type("a/b");
        assertThat(browser.evaluate("return document.querySelector('.search-input').value"))
                .isEqualTo("a/b");
    }

    @Test
    void whoDoesNotWantTheSlashTurnsItOffForGood() {
        browser.press("/");
        browser.click(".search-slash-box");
        browser.press(Keys.ESCAPE, "/");
        assertThat(reader.searches()).isFalse();
        reader.open("process/index.html");
        browser.press("/");
        assertThat(reader.searches()).isFalse();
        browser.pressWith(Keys.CONTROL, "k");
        assertThat(reader.searches()).isTrue();
    }

    @Test
    void resultsComeWhileTypingWithTheirWordsMarked() {
        browser.press("/");
        reader.type("dead");
        assertThat(reader.results()).isNotEmpty();
        assertThat(browser.evaluate(MARKED).toString()).contains("deadlock");
        reader.type("lock ci");
        assertThat(reader.results().getFirst()).isEqualTo("glossary/index.html#term-deadlock");
        assertThat(browser.evaluate(MARKED).toString()).contains("deadlock", "circle");
        reader.await(
                "return /^\\d+ results?$/.test("
                        + "document.querySelector('.search [role=status]').textContent)");
        assertThat(reader.results()).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void enterLeadsToTheSectionAndTheKeyboardAloneIsEnough() {
        browser.press("/");
        reader.type("shared heap");
        assertThat(reader.results()).contains("thread/index.html#shared-heap-own-stack");
        int wanted = reader.results().indexOf("thread/index.html#shared-heap-own-stack");
        assertThat(browser.evaluate(CHOSEN)).isEqualTo(0L);
        browser.press(Keys.ARROW_UP);
        assertThat(browser.evaluate(CHOSEN)).isEqualTo(reader.results().size() - 1L);
        browser.press(Keys.HOME);
        for (int i = 0; i < wanted; i++) {
            browser.press(Keys.ARROW_DOWN);
        }
        assertThat(browser.evaluate(CHOSEN)).isEqualTo((long) wanted);
        browser.press(Keys.ENTER);
        assertThat(reader.place()).isEqualTo("thread/index.html#shared-heap-own-stack");
        assertThat(reader.searches()).isFalse();
        assertThat(
                        (double)
                                browser.evaluate(
                                        "return document.querySelector(':target')"
                                                + ".getBoundingClientRect().top + 0.5"))
                .isBetween(-1.0, 200.0);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void anExampleLeadsToItsSource() {
        browser.press("/");
        reader.type("LostUpdateW");
        browser.press(Keys.ENTER);
        reader.await(
                "return document.readyState === 'complete' && !!document.querySelector(':target')");
        assertThat(reader.place()).isEqualTo("sharing/index.html#sharing/LostUpdateWild.java");
        assertThat(reader.text(":target")).isEqualTo("sharing/LostUpdateWild.java");
    }

    @Test
    void eachQuestionHasItsPageFirstOrAmongTheFirstThree() {
        browser.press("/");
        assertThat(QUESTIONS.lines()).hasSizeGreaterThan(60);
        assertThat(QUESTIONS.lines().filter(line -> !isAnswered(line))).isEmpty();
    }

    private boolean isAnswered(String line) {
        String[] question = line.split(", ", 3);
        List<String> answers = List.of(question[2].split("\\|", -1));
        reader.ask(question[0]);
        return reader.results().stream()
                .limit(Integer.parseInt(question[1]))
                .anyMatch(found -> answers.stream().anyMatch(found::startsWith));
    }

    @Test
    void whereNothingIsFoundThePageOfAllPagesIsALinkAway() {
        browser.press("/");
        reader.type("qqqqqq");
        assertThat(reader.results()).isEmpty();
        assertThat(reader.text(".search-note")).contains("qqqqqq");
        browser.click(".search-all");
        assertThat(reader.place()).isEqualTo("pages/index.html");
    }

    @Test
    void whatIsTypedIsText() {
        browser.press("/");
        reader.type("<img src=x onerror=alert(1)> constructor __proto__");
        assertThat(browser.all(".search img:not(.search-icon)")).isEmpty();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void itWorksBelowASubPathAndOnTheRunsOfAnotherMachine() {
        try (SubPath server = new SubPath(site.root())) {
            String other = site.pagesOfOtherMachines().getFirst().split("/", -1)[1];
            for (String pages : List.of("", "on/" + other + "/")) {
                SearchReader visitor =
                        new SearchReader(browser, URI.create(server.address() + pages));
                visitor.open("thread/index.html");
                browser.press("/");
                visitor.type("stale flag");
                assertThat(visitor.results()).contains("sharing/flag.html");
                browser.press(Keys.ENTER);
                visitor.await("return document.title.includes('one thread not see')");
                assertThat(browser.address()).startsWith(server.address() + pages + "sharing/flag");
                assertThat(browser.console()).isEmpty();
            }
        }
    }

    @Test
    void withoutJavaScriptTheLinkLeadsToAllPages() {
        try (Browser plain = Browser.startWithoutJavaScript()) {
            SearchReader visitor = new SearchReader(plain, site.root().toUri());
            visitor.open("thread/end.html");
            plain.click(".search-link");
            assertThat(visitor.place()).isEqualTo("pages/index.html");
            assertThat(plain.all(".listed-page")).hasSize(site.pages().size() - 1);
        }
    }

    @Test
    void whatIsSearchedWeighsLittle() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            Files.copy(site.root().resolve("search-documents.js"), gzip);
        }
        assertThat(packed.size()).isBetween(10_000, INDEX_WEIGHT);
    }

    @Test
    void theOpenSearchFitsEveryScreen() {
        Gallery gallery = new Gallery(site, browser, Path.of("target", "screenshots"));
        for (Screen screen : Screen.toured()) {
            browser.show(screen);
            reader.open("thread/index.html");
            browser.press("/");
            reader.type("lock");
            assertThat(gallery.tooWide("search", screen)).isEmpty();
            assertThat(
                            browser.evaluate(
                                    """
                                    const box = document.querySelector('.search')
                                    const edges = box.getBoundingClientRect()
                                    return box.scrollWidth <= box.clientWidth && edges.left >= 0
                                        && edges.right <= innerWidth && edges.bottom <= innerHeight
                                    """))
                    .as(screen.toString())
                    .isEqualTo(true);
        }
    }
}
