package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerContextsTest {
    /// The SHA-256 of "prod".
    private static final String PROD = "6754af9632a2745e85c293e5aac0863370d9bd3330b9938c00cadfd215227d77";

    @TempDir
    private Path home;

    @Test
    void takesTheUsualSocketWhereNothingIsSaid() throws Exception {
        assertEquals("unix:///var/run/docker.sock", current(Map.of()).toString());
    }

    @Test
    void takesDockerHostBeforeAnyContext() throws Exception {
        config("{\"currentContext\":\"prod\"}");
        var environment = Map.of("DOCKER_HOST", "tcp://box:1", "DOCKER_CONTEXT", "prod");
        assertEquals("tcp://box:1", current(environment).toString());
    }

    @Test
    void ignoresEmptyVariables() throws Exception {
        assertEquals(Endpoint.DEFAULT, current(Map.of("DOCKER_HOST", "", "DOCKER_CONTEXT", "", "DOCKER_CONFIG", "")));
    }

    @Test
    void takesTheContextOfTheEnvironment() throws Exception {
        config("{\"currentContext\":\"other\"}");
        context("prod", "{\"Name\":\"prod\",\"Endpoints\":{\"docker\":{\"Host\":\"tcp://prod:2375\"}}}");
        assertEquals(
                "tcp://prod:2375", current(Map.of("DOCKER_CONTEXT", "prod")).toString());
    }

    @Test
    void takesTheCurrentContext() throws Exception {
        config("{\"auths\":{\"currentContext\":\"wrong\"},\"currentContext\":\"prod\"}");
        context(
                "prod",
                "{\"Endpoints\":{\"kubernetes\":{\"Host\":\"x\"},\"docker\":{\"Host\":\"unix:///tmp/p.sock\"}}}");
        assertEquals("unix:///tmp/p.sock", current(Map.of()).toString());
    }

    @Test
    void looksWhereDockerConfigSays() throws Exception {
        Path folder = Files.createDirectory(home.resolve("elsewhere"));
        Files.writeString(folder.resolve("config.json"), "{\"currentContext\":\"gone\"}");
        assertMessage("\"gone\" does not exist", Map.of("DOCKER_CONFIG", folder.toString()));
    }

    @Test
    void theContextNamedDefaultIsTheUsualSocket() throws Exception {
        config("{\"currentContext\":\"prod\"}");
        assertEquals(Endpoint.DEFAULT, current(Map.of("DOCKER_CONTEXT", "default")));
    }

    @Test
    void saysThatAContextDoesNotExist() {
        assertMessage("The docker context \"nope\" does not exist", Map.of("DOCKER_CONTEXT", "nope"));
    }

    @Test
    void saysThatAFileIsBroken() throws Exception {
        config("{\"currentContext\":");
        assertMessage("config.json cannot be read", Map.of());
        config("{}");
        context("prod", "<html>");
        assertMessage("meta.json cannot be read", Map.of("DOCKER_CONTEXT", "prod"));
    }

    @Test
    void saysThatAContextNamesNoHost() throws Exception {
        context("prod", "{\"Endpoints\":{\"docker\":{\"SkipTLSVerify\":false}}}");
        assertMessage("names no Docker host", Map.of("DOCKER_CONTEXT", "prod"));
    }

    @Test
    void saysThatAHostCannotBeReached() throws Exception {
        context("prod", "{\"Endpoints\":{\"docker\":{\"Host\":\"ssh://me@prod\"}}}");
        assertMessage("\"prod\" cannot be used: ssh://me@prod cannot be reached", Map.of("DOCKER_CONTEXT", "prod"));
        assertMessage("DOCKER_HOST cannot be used: npipe", Map.of("DOCKER_HOST", "npipe:////./pipe/x"));
    }

    @Test
    void saysThatTlsIsNeeded() throws Exception {
        context("prod", "{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://prod:2376\"}}}");
        Files.createDirectories(
                home.resolve(".docker/contexts/tls").resolve(PROD).resolve("docker"));
        assertMessage("needs TLS to tcp://prod:2376", Map.of("DOCKER_CONTEXT", "prod"));
        assertMessage("TLS to tcp://box:2376", Map.of("DOCKER_HOST", "tcp://box:2376", "DOCKER_TLS_VERIFY", "1"));
    }

    @Test
    void saysThatTlsIsNeededWhereItsCheckIsSkipped() throws Exception {
        context("prod", "{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://prod:2376\",\"SkipTLSVerify\":true}}}");
        assertMessage("needs TLS", Map.of("DOCKER_CONTEXT", "prod"));
    }

    private Endpoint current(Map<String, String> environment) throws InvalidEndpointException {
        return new DockerContexts(environment, home).current();
    }

    private void assertMessage(String part, Map<String, String> environment) {
        String message = assertThrows(InvalidEndpointException.class, () -> current(environment))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    private void config(String json) throws IOException {
        Files.createDirectories(home.resolve(".docker"));
        Files.writeString(home.resolve(".docker/config.json"), json);
    }

    private void context(String name, String meta) throws IOException {
        assertEquals("prod", name);
        Path folder =
                Files.createDirectories(home.resolve(".docker/contexts/meta").resolve(PROD));
        Files.writeString(folder.resolve("meta.json"), meta);
    }
}
