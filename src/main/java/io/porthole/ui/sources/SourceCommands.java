package io.porthole.ui.sources;

/// What can be done with the selected source, and with all; where none is selected, the former do nothing.
interface SourceCommands {
    void showOnly();

    void showAll();

    void retryNow();

    void toggleHealth();

    void copyAddress();

    void change();

    void remove();

    void add();
}
