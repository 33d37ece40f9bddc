package evidoc.fragment;

import evidoc.project.TextFile;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// FreeMarker files. They read what they are given and nothing else: they can't use classes, and
/// one that never ends is stopped. Safe for use by several threads.
public final class Templates {
    public static final Version VERSION = Configuration.VERSION_2_3_34;

    /// For one page; the longest page of a site needs less than a second of one core.
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Configuration configuration = new Stoppable();
    private final Duration limit;

    public Templates(TemplateLoader files, ObjectWrapper wrapper) {
        this(files, wrapper, LIMIT);
    }

    Templates(TemplateLoader files, ObjectWrapper wrapper, Duration limit) {
        this.limit = limit;
        configuration.setTemplateLoader(files);
        configuration.setObjectWrapper(wrapper);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    }

    /// Files of a folder that exists.
    ///
    /// @param name of the folder in problems
    public static TemplateLoader folder(Path folder, String name) {
        try {
            return new FileTemplateLoader(folder.toFile()) {
                @Override
                public Reader getReader(Object file, String encoding) throws IOException {
                    Path path = ((File) file).toPath();
                    String relative = folder.toRealPath().relativize(path.toRealPath()).toString();
                    return new StringReader(
                            TextFile.read(path, name + "/" + relative.replace('\\', '/')));
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Configuration configuration() {
        return configuration;
    }

    /// One of them with its values; its lines end with line feeds.
    ///
    /// @throws evidoc.problem.ProblemException if one of its files isn't UTF-8
    public String text(String name, Object values) throws TemplateFault.Found {
        CompletableFuture<String> time =
                new CompletableFuture<String>().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        Thread own = Thread.currentThread();
        CompletableFuture<?> alarm =
                time.whenComplete((_, late) -> {
                    if (late != null) {
                        own.interrupt();
                    }
                });
        try {
            LimitedText text = new LimitedText();
            configuration.getTemplate(name).process(values, text);
            return text.toString().replace("\r\n", "\n");
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new TemplateFault.Found(TemplateFault.endless(name), e);
        } catch (IOException | TemplateException | RuntimeException e) {
            boolean endless = time.isCompletedExceptionally() || e instanceof LimitedText.Full;
            throw new TemplateFault.Found(
                    endless ? TemplateFault.endless(name) : TemplateFault.of(name, e), e);
        } finally {
            boolean late = !time.complete(name);
            alarm.handle((_, _) -> name).join();
            if (late) {
                Thread.interrupted();
            }
        }
    }

    /// Each loop of its templates ends when its thread is interrupted.
    private static final class Stoppable extends Configuration {
        private final Map<Template, Template> known = new ConcurrentHashMap<>();

        Stoppable() {
            super(VERSION);
        }

        @Override
        public @Nullable Template getTemplate(
                String name,
                @Nullable Locale locale,
                @Nullable Object condition,
                @Nullable String encoding,
                boolean parsed,
                boolean optional)
                throws IOException {
            Template template =
                    super.getTemplate(name, locale, condition, encoding, parsed, optional);
            return template == null ? null : known.computeIfAbsent(template, Stoppable::withChecks);
        }

        private static Template withChecks(Template template) {
            _CoreAPI.addThreadInterruptedChecks(template);
            return template;
        }
    }
}
