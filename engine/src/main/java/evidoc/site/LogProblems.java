package evidoc.site;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import evidoc.problem.Problem;
import evidoc.problem.Problems;

import org.slf4j.LoggerFactory;

/// Turns every warning and error that JBake logs into a problem: JBake logs and goes on where a
/// page or a template is lost.
final class LogProblems extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    /// What it logs is also thrown, and reported with the template's line.
    private static final String RENDERER = "org.jbake.app.Renderer";

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
                && !event.getLoggerName().equals(RENDERER)) {
            problems.add(Problem.general(event.getFormattedMessage(), ""));
        }
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        stop();
    }
}
