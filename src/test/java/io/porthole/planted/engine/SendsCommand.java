package io.porthole.planted.engine;

import com.github.dockerjava.api.command.StopContainerCmd;

/// Planted: a command of docker-java.
public final class SendsCommand {
    StopContainerCmd command = new StopContainerCmd();
}
