package io.porthole.ui.detail;

/// Where the user goes from what is related to a row. Called on the JavaFX thread.
public interface RelatedActions {
    /// Goes nowhere.
    RelatedActions NONE = new RelatedActions() {
        @Override
        public void goTo(long number) {}

        @Override
        public void follow(String name, String id) {}
    };

    /// Shows the row of that number.
    void goTo(long number);

    /// Shows the life of a container.
    ///
    /// @param id the beginning of its ID
    void follow(String name, String id);
}
