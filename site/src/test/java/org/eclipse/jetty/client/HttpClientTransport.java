package org.eclipse.jetty.client;

/// Only its name is needed: see [org.eclipse.jetty.client.api.Response].
public interface HttpClientTransport {}
