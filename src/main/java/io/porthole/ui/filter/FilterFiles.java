package io.porthole.ui.filter;

import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterReading;
import io.porthole.message.Messages;
import io.porthole.settings.FilterLines;
import io.porthole.settings.NamedFilter;
import io.porthole.settings.SavedFilters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Named filters in files of their own, to be handed to others.
final class FilterFiles {
    /// More than anybody has.
    private static final int MOST_BYTES = 1_000_000;

    private FilterFiles() {}

    /// What was found in a file.
    ///
    /// @param filters those that can be read
    /// @param leftOut a sentence for each line that cannot
    record Found(List<NamedFilter> filters, List<String> leftOut) {
        /// Without some for which there is no room.
        Found without(List<NamedFilter> tooMany) {
            var fewer = new ArrayList<>(filters);
            fewer.removeAll(tooMany);
            var more = new ArrayList<>(leftOut);
            tooMany.forEach(filter ->
                    more.add(Messages.text("filter-pane.no-room-for", filter.name(), SavedFilters.MOST_NAMED)));
            return new Found(List.copyOf(fewer), List.copyOf(more));
        }
    }

    static void write(Path file, List<NamedFilter> filters) throws IOException {
        Files.writeString(file, FilterLines.write(filters));
    }

    /// @throws IOException where the file cannot be read, is no text in UTF-8, or too large
    static Found read(Path file) throws IOException {
        var filters = new ArrayList<NamedFilter>();
        var leftOut = new ArrayList<String>();
        for (FilterLines.Line line : FilterLines.read(text(file))) {
            switch (line) {
                case FilterLines.Filter good -> sort(good, filters, leftOut);
                case FilterLines.Mistake wrong ->
                    leftOut.add(Messages.text("filter-pane.line", wrong.number(), wrong.expected()));
            }
        }
        return new Found(List.copyOf(filters), List.copyOf(leftOut));
    }

    private static void sort(FilterLines.Filter line, List<NamedFilter> filters, List<String> leftOut) {
        switch (FilterLanguage.read(line.filter().text())) {
            case FilterReading.Good _ -> filters.add(line.filter());
            case FilterReading.Mistake wrong ->
                leftOut.add(Messages.text("filter-pane.line", line.number(), wrong.expected()));
        }
    }

    private static String text(Path file) throws IOException {
        byte[] content;
        try (InputStream input = Files.newInputStream(file)) {
            content = input.readNBytes(MOST_BYTES + 1);
        }
        if (content.length > MOST_BYTES) {
            throw new IOException(Messages.text("filter-pane.larger-than-file-filters"));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException(Messages.text("filter-pane.no-text-in-utf"), e);
        }
    }
}
