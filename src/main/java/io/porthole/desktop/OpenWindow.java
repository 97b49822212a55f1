package io.porthole.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The window of this user that is open on this display: how a second start finds it, and how it is found.
public final class OpenWindow {
    /// How long a second start waits for the window to come to the front. Then it opens one of its own.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int LONGEST_NAME = 40;

    private final Supplier<Optional<Path>> found;
    private final Supplier<Optional<Path>> made;

    /// @param socket where it is found
    OpenWindow(Optional<Path> socket) {
        this(() -> socket, () -> socket);
    }

    private OpenWindow(Supplier<Optional<Path>> found, Supplier<Optional<Path>> made) {
        this.found = found;
        this.made = made;
    }

    /// The one of a user.
    ///
    /// @param temporary where temporary files are
    public static OpenWindow of(Map<String, String> environment, Path temporary, String user) {
        String display = environment.getOrDefault("DISPLAY", "").replaceAll("[^A-Za-z0-9.-]", "_");
        String name = "porthole-" + display.substring(0, Math.min(LONGEST_NAME, display.length())) + ".socket";
        return new OpenWindow(
                () -> PrivateFolder.find(environment, temporary, user).map(folder -> folder.resolve(name)),
                () -> PrivateFolder.make(environment, temporary, user).map(folder -> folder.resolve(name)));
    }

    /// Brings it to the front.
    ///
    /// @return whether it has come; not where none is open, or it does not answer
    public boolean raise() {
        return found.get()
                .filter(Files::exists) // where it does not, a start is kept from loading what asks
                .filter(path -> RaiseSocket.ask(path, PATIENCE))
                .isPresent();
    }

    /// How the window that calls this becomes the open one.
    ///
    /// @param raise brings it to the front and runs what it is given when that is done; called on a thread of
    ///              its own
    /// @return to be closed with the window
    public Announcement announcement(Consumer<Runnable> raise) {
        return new Announcement(this, raise);
    }

    /// From now on the window that calls this is the open one, unless another is.
    ///
    /// @return to be closed with the window
    Optional<RaiseSocket> announce(Consumer<Runnable> raise) {
        return made.get().flatMap(path -> RaiseSocket.open(path, raise, PATIENCE));
    }
}
