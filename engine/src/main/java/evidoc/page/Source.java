package evidoc.page;

/// A primary source that pages cite, one entry of `sources.yaml`.
///
/// @param label short, as shown after a sentence: `JLS 17.4.5`
/// @param title of the document and its section
/// @param url of the section
/// @param says the sentence relied on, verbatim
record Source(String label, String title, String url, String says) {
    String quote() {
        return says.strip();
    }
}
