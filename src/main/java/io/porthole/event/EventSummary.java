package io.porthole.event;

import io.porthole.message.Messages;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// What a row of the table says of an event in its three columns of text. The texts may hold what came from outside:
/// put them through [VisibleText] before they are shown.
public final class EventSummary {
    private static final int SHORT_ID = 12;

    /// The names of the signals that Linux numbers the same on all machines that run Docker (signal(7)).
    private static final Map<String, String> SIGNALS = Map.ofEntries(
            Map.entry("1", "SIGHUP"),
            Map.entry("2", "SIGINT"),
            Map.entry("3", "SIGQUIT"),
            Map.entry("4", "SIGILL"),
            Map.entry("6", "SIGABRT"),
            Map.entry("7", "SIGBUS"),
            Map.entry("8", "SIGFPE"),
            Map.entry("9", "SIGKILL"),
            Map.entry("10", "SIGUSR1"),
            Map.entry("11", "SIGSEGV"),
            Map.entry("12", "SIGUSR2"),
            Map.entry("13", "SIGPIPE"),
            Map.entry("14", "SIGALRM"),
            Map.entry("15", "SIGTERM"),
            Map.entry("18", "SIGCONT"),
            Map.entry("19", "SIGSTOP"),
            Map.entry("28", "SIGWINCH"));

    private EventSummary() {}

    /// What happened, in a word or two: `die`, `health: unhealthy`, `network connect`; what nobody saw is
    /// `die (inferred)`.
    public static String what(Event event) {
        boolean concluded = event.origin() == Origin.INFERRED && event.type() != EventType.PORTHOLE;
        return concluded ? Messages.text("event.inferred", happened(event)) : happened(event);
    }

    private static String happened(Event event) {
        return switch (event.action()) {
            case OTHER -> ofObject(event, event.verb());
            case HEALTH_STATUS -> Messages.text("event.health", afterColon(event.verb()));
            default -> ofObject(event, event.action().word()) + times(event);
        };
    }

    /// Of a file that was written many times.
    private static String times(Event event) {
        String times =
                event.type() == EventType.FILE ? event.actorAttributes().getOrDefault(FileAttributes.TIMES, "") : "";
        return times.isEmpty() ? "" : " × " + times;
    }

    /// Whom it happened to: a container's name, a file's name without its directory, an ID where there is no name.
    public static String who(Event event) {
        String name = event.actorName().isEmpty() ? event.actorId() : event.actorName();
        return event.type() == EventType.FILE ? name.substring(name.lastIndexOf('/') + 1) : shortened(name);
    }

    /// What else there is to say in one line: exit code, signal, image, old name, command, path. May be empty. What is
    /// wrong with an event stands before all of it, that an engine sent it later than it happened after all of it.
    public static String details(Event event) {
        String details = unflagged(event);
        return event.flag().isEmpty() ? details : joined(Messages.text("event.flagged", event.flag()), details);
    }

    private static String unflagged(Event event) {
        return switch (event.type()) {
            case FILE -> fileDetails(event);
            case PORTHOLE -> event.verb();
            case DOCKER -> joined(dockerDetails(event), inferred(event), replayed(event));
        };
    }

    private static String dockerDetails(Event event) {
        var attributes = event.actorAttributes();
        return switch (event.action()) {
            case DIE, EXEC_DIE ->
                joined(Messages.text("event.exit", attributes.getOrDefault("exitCode", "unknown")), image(event));
            case KILL -> joined(signal(attributes.get("signal")), image(event));
            case RENAME ->
                joined(
                        Messages.text("event.was", withoutSlash(attributes.getOrDefault("oldName", "unknown"))),
                        image(event));
            case EXEC_CREATE, EXEC_START -> afterColon(event.verb());
            case CONNECT, DISCONNECT, MOUNT, UNMOUNT ->
                joined(
                        container(attributes),
                        attributes.getOrDefault("destination", ""),
                        attributes.getOrDefault("type", ""));
            case UNREADABLE -> event.verb();
            case FORCE_RELOAD -> Messages.text("event.what-known-before-out");
            default -> image(event);
        };
    }

    /// What an event that nobody saw was concluded from.
    private static String inferred(Event event) {
        return event.origin() == Origin.INFERRED ? event.actorAttributes().getOrDefault("inferred", "") : "";
    }

    private static String replayed(Event event) {
        return event.origin() == Origin.REPLAYED ? "replayed" : "";
    }

    private static String image(Event event) {
        return shortened(event.actorAttributes().getOrDefault("image", ""));
    }

    private static String container(Map<String, String> attributes) {
        String id = attributes.getOrDefault("container", "");
        return id.isEmpty() ? "" : Messages.text("event.container", shortened(id));
    }

    private static String signal(@Nullable String number) {
        if (number == null) {
            return "";
        }
        String name = SIGNALS.get(number);
        return name == null ? Messages.text("event.signal", number) : Messages.text("event.signal-2", number, name);
    }

    private static String ofObject(Event event, String word) {
        boolean plain =
                event.object().isEmpty() || event.object().equals("container") || event.type() != EventType.DOCKER;
        return plain ? word : event.object() + " " + word;
    }

    private static String afterColon(String verb) {
        int colon = verb.indexOf(':');
        return colon < 0 ? verb : verb.substring(colon + 1).strip();
    }

    /// A save names the file that was moved over it, a rename the old name, with its directory where that is another.
    private static String fileDetails(Event event) {
        var attributes = event.actorAttributes();
        String from = attributes.getOrDefault(FileAttributes.FROM, "");
        String directory = directory(event.actorName());
        String old = directory(from).equals(directory) ? from.substring(from.lastIndexOf('/') + 1) : from;
        boolean renamed = event.action() == Action.FILE_RENAMED;
        return joined(
                old.isEmpty() ? "" : (renamed ? Messages.text("event.was-2") : Messages.text("event.moving")) + old,
                directory,
                attributes.containsKey(FileAttributes.REPLACED) ? Messages.text("event.replaced-new-file") : "",
                attributes.containsKey(FileAttributes.MOVED)
                        ? Messages.text("event.moved", attributes.get(FileAttributes.MOVED))
                        : "",
                mounted(attributes));
    }

    private static String mounted(Map<String, String> attributes) {
        String containers = attributes.getOrDefault(FileAttributes.MOUNTED_BY, "");
        return containers.isEmpty()
                ? ""
                : Messages.text("event.mounted", containers, attributes.getOrDefault(FileAttributes.INSIDE, ""));
    }

    private static String directory(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "" : Messages.text("event.in", path.substring(0, slash));
    }

    private static String withoutSlash(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /// The first 12 digits of an ID, as the docker command shows it; other names as they are.
    private static String shortened(String name) {
        String digits = name.startsWith("sha256:") ? name.substring("sha256:".length()) : name;
        return digits.length() == 64 && digits.chars().allMatch(EventSummary::isHex)
                ? digits.substring(0, SHORT_ID)
                : name;
    }

    private static boolean isHex(int c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }

    private static String joined(String... parts) {
        var line = new StringJoiner(" · ");
        for (String part : parts) {
            if (!part.isEmpty()) {
                line.add(part);
            }
        }
        return line.toString();
    }
}
