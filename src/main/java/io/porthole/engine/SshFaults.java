package io.porthole.engine;

import io.porthole.message.Messages;
import java.io.IOException;
import java.net.SocketTimeoutException;

/// Puts into words what goes wrong on the way through ssh.
///
/// @param endpoint where the engine is
/// @param said     what ssh said, cleaned and cut; may be empty
record SshFaults(Endpoint.Ssh endpoint, String said) {
    EngineException connecting(IOException cause) {
        return switch (cause) {
            case EngineException known -> known;
            case SshEndedException _ ->
                fault(Messages.text("engine.ssh-cannot-connect", host(), told()), advice(), cause);
            case SocketTimeoutException _ ->
                fault(Messages.text("engine.ssh-did-not-connect", host(), told()), advice(), cause);
            default -> fault(Messages.text("engine.ssh-cannot-connect", host(), told()), advice(), cause);
        };
    }

    /// A connection through ssh was cut without an answer, or in it.
    EngineException lost(IOException cause) {
        if (said.contains("open failed")) {
            return fault(
                    Messages.text("engine.no-engine-on-or", endpoint.path(), host(), told()),
                    Messages.text("engine.check-path-engine-runs"),
                    cause);
        }
        return fault(Messages.text("engine.ssh-connection-lost", host(), told()), "", cause);
    }

    private String host() {
        return endpoint.user().isEmpty() ? endpoint.host() : endpoint.user() + "@" + endpoint.host();
    }

    private String told() {
        return said.isEmpty() ? "." : ": " + said;
    }

    private String advice() {
        String command = Messages.text("engine.ssh", endpoint.port() == 0 ? "" : "-p " + endpoint.port() + " ", host());
        if (said.contains("Host key verification failed")) {
            return Messages.text("engine.run-in-terminal-once", command);
        }
        if (said.contains("Permission denied")) {
            return Messages.text("engine.ssh-must-log-in", command);
        }
        return Messages.text("engine.try-in-terminal-what", command);
    }

    private static EngineException fault(String message, String advice, IOException cause) {
        return new EngineException(message, advice, cause);
    }
}
