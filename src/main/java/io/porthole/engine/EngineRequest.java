package io.porthole.engine;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The requests that Porthole may send to an engine. All are GET and change nothing.
///
/// A path is made here and nowhere else, out of a constant and a checked parameter: nobody can hand one in. GET by
/// itself would be no limit, as there are GET requests that write to a container's input or read its files.
public enum EngineRequest {
    PING("/_ping"),
    VERSION("/version"),
    INFO("/info"),
    EVENTS("/events"),
    CONTAINERS("/containers/json"),
    CONTAINER("/containers/{id}/json");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{12,64}");
    private static final Pattern SINCE = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,9})?");

    private final String template;

    EngineRequest(String template) {
        this.template = template;
    }

    /// The method of all of them.
    public String method() {
        return "GET";
    }

    /// The path without version and query, with `{id}` where an ID stands.
    public String template() {
        return template;
    }

    /// The path of a request that takes no parameter.
    String path(@Nullable ApiVersion version) {
        if (this == CONTAINER) {
            throw new IllegalArgumentException(this + " needs the ID of a container.");
        }
        return prefix(version) + template;
    }

    /// The path of the list of all containers, those among them that do not run.
    static String allContainers(@Nullable ApiVersion version) {
        return CONTAINERS.path(version) + "?all=1";
    }

    /// The path of a request about one container.
    ///
    /// @throws IllegalArgumentException where `id` is not 12 to 64 lower-case hexadecimal digits
    static String container(@Nullable ApiVersion version, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not the ID of a container: " + PlainText.oneLine(id, 80));
        }
        return prefix(version) + CONTAINER.template.replace("{id}", id);
    }

    /// The path of the stream of events.
    ///
    /// @param since seconds, or seconds and nine digits of nanoseconds, by the engine's clock
    static String events(@Nullable ApiVersion version, @Nullable String since) {
        if (since == null) {
            return EVENTS.path(version);
        }
        if (!SINCE.matcher(since).matches()) {
            throw new IllegalArgumentException("Not a time: " + PlainText.oneLine(since, 80));
        }
        return EVENTS.path(version) + "?since=" + since;
    }

    private static String prefix(@Nullable ApiVersion version) {
        return version == null ? "" : "/v" + version;
    }
}
