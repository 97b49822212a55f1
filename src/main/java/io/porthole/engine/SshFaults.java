package io.porthole.engine;

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
            case SshEndedException _ -> fault("ssh cannot connect to " + host() + told(), advice(), cause);
            case SocketTimeoutException _ ->
                fault("ssh did not connect to " + host() + " in time" + told(), advice(), cause);
            default -> fault("ssh cannot connect to " + host() + told(), advice(), cause);
        };
    }

    /// A connection through ssh was cut without an answer, or in it.
    EngineException lost(IOException cause) {
        if (said.contains("open failed")) {
            return fault(
                    "There is no engine at " + endpoint.path() + " on " + host()
                            + ", or you may not reach its socket there" + told(),
                    "Check the path, that the engine runs, that your user there is in the group docker, and that sshd there "
                            + "allows it (AllowStreamLocalForwarding).",
                    cause);
        }
        return fault("The ssh connection to " + host() + " was lost" + told(), "", cause);
    }

    private String host() {
        return endpoint.user().isEmpty() ? endpoint.host() : endpoint.user() + "@" + endpoint.host();
    }

    private String told() {
        return said.isEmpty() ? "." : ": " + said;
    }

    private String advice() {
        String command = "`ssh " + (endpoint.port() == 0 ? "" : "-p " + endpoint.port() + " ") + host() + "`";
        if (said.contains("Host key verification failed")) {
            return "Run " + command + " in a terminal once, and check the key of the host before you accept it.";
        }
        if (said.contains("Permission denied")) {
            return "ssh must log in without a question, as Porthole cannot answer one: load your key into the agent, and try "
                    + command + ".";
        }
        return "Try " + command + " in a terminal: what helps there helps here.";
    }

    private static EngineException fault(String message, String advice, IOException cause) {
        return new EngineException(message, advice, cause);
    }
}
