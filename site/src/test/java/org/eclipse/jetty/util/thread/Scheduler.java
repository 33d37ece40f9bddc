package org.eclipse.jetty.util.thread;

/// Only its name is needed: see [org.eclipse.jetty.client.api.Response].
public interface Scheduler {}
