package evidoc.schedule;

/// Why the orders of an example's threads can't be explored, for a problem at its directive.
public final class ScheduleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    ScheduleException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
