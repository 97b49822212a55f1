package com.github.dockerjava.api.command;

/// Stands in for docker-java's commands, which are not on the class path; a planted fault uses it.
public final class StopContainerCmd {}
