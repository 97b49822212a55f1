package io.porthole.planted.watcher;

import java.net.http.HttpClient;

/// Planted: requests of its own.
public final class Fetches {
    HttpClient client = HttpClient.newHttpClient();
}
