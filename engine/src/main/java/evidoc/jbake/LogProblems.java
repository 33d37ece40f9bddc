package evidoc.jbake;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import evidoc.problem.Problem;
import evidoc.problem.Problems;

import org.slf4j.LoggerFactory;

import java.util.Set;

/// Turns every warning and error that JBake logs into a problem: JBake only logs and continues when
/// a page or a template fails.
final class LogProblems extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    /// What the first logs is also thrown, and reported with the template's line; the second warns
    /// of each engine of our own that takes the place of JBake's.
    private static final Set<String> OTHERWISE_KNOWN =
            Set.of("org.jbake.app.Renderer", "org.jbake.parser.Engines");

    private final Logger logger = (Logger) LoggerFactory.getLogger("org.jbake");
    private final Problems problems;

    private LogProblems(Problems problems) {
        this.problems = problems;
    }

    static LogProblems listen(Problems problems) {
        LogProblems appender = new LogProblems(problems);
        appender.start();
        appender.logger.addAppender(appender);
        return appender;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.WARN)
                && !OTHERWISE_KNOWN.contains(event.getLoggerName())) {
            problems.add(Problem.general(event.getFormattedMessage(), ""));
        }
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        stop();
    }
}
