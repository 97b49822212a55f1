package io.porthole.file;

/// What a file holds, as far as it is compared.
public sealed interface FileContent {
    /// A text.
    record Text(String text) implements FileContent {
        /// Says how long it is, and not what it is: it may be secret, and texts of values end in logs.
        @Override
        public String toString() {
            return "a text of " + text.length() + " characters";
        }
    }

    /// Nothing that is compared.
    ///
    /// @param why a plain sentence
    record None(String why) implements FileContent {}
}
