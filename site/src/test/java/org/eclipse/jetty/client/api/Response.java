package org.eclipse.jetty.client.api;

/// The HTML checker links to these names of Jetty's client, of which nothing runs in tests; the
/// version that it asks for, Jetty 11, is no longer maintained.
public interface Response {
    /// Only its name is needed.
    interface CompleteListener {}
}
