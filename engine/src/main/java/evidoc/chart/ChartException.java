package evidoc.chart;

/// A chart can't be drawn, for a reason that its author can fix.
final class ChartException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String message;
    private final String remedy;

    ChartException(String message, String remedy) {
        super(message);
        this.message = message;
        this.remedy = remedy;
    }

    @Override
    public String getMessage() {
        return message;
    }

    String remedy() {
        return remedy;
    }
}
