package io.porthole.ui.events;

import io.porthole.log.Row;

/// Follows whomever a row is about, and finds the way back.
public interface Following {
    /// Follows nobody.
    Following NONE = new Following() {
        @Override
        public boolean canFollow(Row row) {
            return false;
        }

        @Override
        public void follow(Row row) {}

        @Override
        public void follow(String name, String id) {}

        @Override
        public boolean canGoBack() {
            return false;
        }

        @Override
        public void back() {}

        @Override
        public String followInMenu(String text) {
            return text;
        }

        @Override
        public String backInMenu(String text) {
            return text;
        }
    };

    /// Whether the row is about somebody.
    boolean canFollow(Row row);

    /// Shows the life of whomever the row is about.
    void follow(Row row);

    /// Shows the life of a container.
    ///
    /// @param id the beginning of its ID
    void follow(String name, String id);

    /// Whether there is a place to go back to.
    boolean canGoBack();

    /// Goes back to where the last [#follow] began.
    void back();

    /// A text with the keys that follow whomever the selected row is about.
    String followInMenu(String text);

    /// A text with the keys that go back.
    String backInMenu(String text);
}
