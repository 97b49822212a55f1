package io.porthole.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.porthole.message.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an engine's list of containers, and what it says of one, field by field as it comes.
///
/// What is not wanted is passed over without being held, however large: one container with a label of many megabytes
/// must not hide the others. An entry that makes no sense is left out.
final class ContainerReader {
    private static final int MOST_CONTAINERS = 100_000;
    private static final int LONGEST_TEXT = 1024;
    private static final int MOST_MOUNTS = 1_000;

    /// How many characters the paths of one container's mounts may have in all.
    private static final int LONGEST_MOUNTS = 64 * 1024;

    /// Of a path on Linux, with its closing zero (`PATH_MAX`, limits.h).
    private static final int LONGEST_PATH = 4096;

    private static final String MOUNTS = "Mounts";
    private static final int DEEPEST = 10_000;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> OF_LIST = Set.of("Id", "Names.", "Image", "State", "Created");
    private static final Set<String> OF_ONE = Set.of(
            "Id",
            "Name",
            "Created",
            "RestartCount",
            "Config.Image",
            "State.Running",
            "State.OOMKilled",
            "State.ExitCode",
            "State.StartedAt",
            "State.FinishedAt",
            MOUNTS);
    private static final Set<String> OF_MOUNT = Set.of("Source", "Destination", "RW");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private ContainerReader() {}

    /// The containers of a list.
    ///
    /// @throws IOException where it is no list, or ends before its end
    static List<ListedContainer> list(InputStream body) throws IOException {
        var containers = new ArrayList<ListedContainer>();
        try (JsonParser parser = parser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new IOException(Messages.text("engine.answer-no-list-containers"));
            }
            while (next(parser) != JsonToken.END_ARRAY && containers.size() < MOST_CONTAINERS) {
                var fields = fields(parser, OF_LIST, new ArrayList<>());
                String id = fields.getOrDefault("Id", "");
                if (ID.matcher(id).matches()) {
                    containers.add(new ListedContainer(
                            id,
                            name(fields.getOrDefault("Names.", "")),
                            fields.getOrDefault("Image", ""),
                            fields.getOrDefault("State", ""),
                            number(fields.get("Created"))));
                }
            }
        }
        return containers;
    }

    /// What is said of one container.
    ///
    /// @throws IOException where it is no container, or ends before its end
    static InspectedContainer one(InputStream body) throws IOException {
        try (JsonParser parser = parser(body)) {
            parser.nextToken();
            var mounts = new ArrayList<ContainerMount>();
            var fields = fields(parser, OF_ONE, mounts);
            String id = fields.getOrDefault("Id", "");
            if (!ID.matcher(id).matches()) {
                throw new IOException(Messages.text("engine.answer-no-container"));
            }
            return new InspectedContainer(
                    id,
                    name(fields.getOrDefault("Name", "")),
                    fields.getOrDefault("Config.Image", ""),
                    time(fields.get("Created")),
                    isTrue(fields.get("State.Running")),
                    isTrue(fields.get("State.OOMKilled")),
                    number(fields.get("State.ExitCode")),
                    time(fields.get("State.StartedAt")),
                    time(fields.get("State.FinishedAt")),
                    number(fields.get("RestartCount")),
                    mounts);
        }
    }

    /// Over characters, not bytes: what is not UTF-8 is replaced, and hides nothing.
    private static JsonParser parser(InputStream body) throws IOException {
        return JSON.createParser(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static JsonToken next(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new IOException(Messages.text("engine.answer-ends-before-end"));
        }
        return token;
    }

    /// The wanted fields of the value at hand, which is passed over: `A`, `A.B` inside the object `A`, `A.` for the
    /// first text of the list `A`.
    ///
    /// @param mounts receives what the list of that name holds, where it is wanted
    private static Map<String, String> fields(JsonParser parser, Set<String> wanted, List<ContainerMount> mounts)
            throws IOException {
        var fields = new HashMap<String, String>();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            readObject(parser, "", wanted, fields, mounts);
        } else {
            parser.skipChildren();
        }
        return fields;
    }

    private static void readObject(
            JsonParser parser,
            String prefix,
            Set<String> wanted,
            Map<String, String> fields,
            List<ContainerMount> mounts)
            throws IOException {
        while (next(parser) == JsonToken.FIELD_NAME) {
            String path = prefix + parser.currentName();
            JsonToken value = next(parser);
            boolean inside = prefix.isEmpty() && wanted.stream().anyMatch(field -> field.startsWith(path + "."));
            if (value == JsonToken.START_OBJECT && inside) {
                readObject(parser, path + ".", wanted, fields, mounts);
            } else if (value == JsonToken.START_ARRAY && wanted.contains(path + ".")) {
                readFirst(parser, path + ".", fields);
            } else if (value == JsonToken.START_ARRAY && path.equals(MOUNTS) && wanted.contains(MOUNTS)) {
                readMounts(parser, mounts);
            } else if (value.isScalarValue() && wanted.contains(path)) {
                keep(parser, path, fields);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void readFirst(JsonParser parser, String path, Map<String, String> fields) throws IOException {
        for (JsonToken token = next(parser); token != JsonToken.END_ARRAY; token = next(parser)) {
            if (token == JsonToken.VALUE_STRING && !fields.containsKey(path)) {
                keep(parser, path, fields);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void readMounts(JsonParser parser, List<ContainerMount> mounts) throws IOException {
        int left = LONGEST_MOUNTS;
        while (next(parser) != JsonToken.END_ARRAY) {
            var fields = fields(parser, OF_MOUNT, List.of());
            String source = fields.getOrDefault("Source", "");
            String destination = fields.getOrDefault("Destination", "");
            boolean isWhole = source.length() < LONGEST_PATH && destination.length() < LONGEST_PATH;
            left -= source.length() + destination.length();
            if (!source.isEmpty() && isWhole && left >= 0 && mounts.size() < MOST_MOUNTS) {
                mounts.add(new ContainerMount(source, destination, isTrue(fields.get("RW"))));
            }
        }
    }

    private static void keep(JsonParser parser, String path, Map<String, String> fields) throws IOException {
        String text = parser.getText();
        int longest = OF_MOUNT.contains(path) ? LONGEST_PATH : LONGEST_TEXT;
        fields.put(path, text.length() > longest ? text.substring(0, longest) : text);
    }

    private static String name(String withSlash) {
        return withSlash.startsWith("/") ? withSlash.substring(1) : withSlash;
    }

    private static boolean isTrue(@Nullable String text) {
        return "true".equals(text);
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private static long time(@Nullable String text) {
        return text == null ? 0 : EngineTime.nanos(text);
    }
}
