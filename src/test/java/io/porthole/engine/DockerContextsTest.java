package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerContextsTest {
    /// The SHA-256 of "prod".
    private static final String PROD = "6754af9632a2745e85c293e5aac0863370d9bd3330b9938c00cadfd215227d77";

    private static final Endpoint PROD_CONTEXT = new Endpoint.Context("prod");
    private static final Endpoint.Tcp PLAIN = new Endpoint.Tcp("prod", 2377);

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
        Endpoint current = current(Map.of("DOCKER_CONTEXT", "prod"));
        assertEquals("context:prod", current.toString());
        assertEquals("tcp://prod:2375", resolved(current, Map.of()).toString());
    }

    @Test
    void takesTheCurrentContext() throws Exception {
        config("{\"auths\":{\"currentContext\":\"wrong\"},\"currentContext\":\"prod\"}");
        context(
                "prod",
                "{\"Endpoints\":{\"kubernetes\":{\"Host\":\"x\"},\"docker\":{\"Host\":\"unix:///tmp/p.sock\"}}}");
        assertEquals(new Endpoint.Context("prod"), current(Map.of()));
        assertEquals(new Endpoint.Unix("/tmp/p.sock"), resolved(current(Map.of()), Map.of()));
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
        context("prod", "{\"Endpoints\":{\"docker\":{\"Host\":\"http://prod\"}}}");
        assertMessage("\"prod\" cannot be used: http://prod cannot be reached", Map.of("DOCKER_CONTEXT", "prod"));
        assertMessage("DOCKER_HOST cannot be used: ssh://-x names no host", Map.of("DOCKER_HOST", "ssh://-x"));
    }

    @Test
    void aContextLeadsToNoOther() throws Exception {
        context("prod", "{\"Endpoints\":{\"docker\":{\"Host\":\"context:prod\"}}}");
        assertMessage("names a context in place of a host", Map.of("DOCKER_CONTEXT", "prod"));
    }

    @Test
    void theContextNamedDefaultIsWhatDockerHostNames() throws Exception {
        var context = new Endpoint.Context("default");
        assertEquals(Endpoint.DEFAULT, resolved(context, Map.of()));
        assertEquals(new Endpoint.Unix("/x"), resolved(context, Map.of("DOCKER_HOST", "unix:///x")));
    }

    @Test
    void reachesContextsThroughSshAndPipes() throws Exception {
        context("prod", "{\"Endpoints\":{\"docker\":{\"Host\":\"ssh://me@prod\"}}}");
        assertEquals(new Endpoint.Ssh("me", "prod", 0, Endpoint.Ssh.DEFAULT_PATH), resolved(PROD_CONTEXT, Map.of()));
        context("prod", "{\"Endpoints\":{\"docker\":{\"Host\":\"npipe:////./pipe/docker_engine\"}}}");
        assertEquals(new Endpoint.NamedPipe("//./pipe/docker_engine"), resolved(PROD_CONTEXT, Map.of()));
    }

    @Test
    void aContextsCertificatesAreItsOwn() throws Exception {
        context("prod", "{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://prod:2377\"}}}");
        assertEquals(PLAIN, resolved(PROD_CONTEXT, Map.of("DOCKER_TLS_VERIFY", "1")));
        Path files = Files.createDirectories(
                home.resolve(".docker/contexts/tls").resolve(PROD).resolve("docker"));
        assertEquals(new Endpoint.Tls(PLAIN, TlsSettings.DEFAULT), resolved(PROD_CONTEXT, Map.of()));
        certificates(files);
        certificates(home.resolve(".docker"));
        assertEquals(new Endpoint.Tls(PLAIN, TlsSettings.in(files)), resolved(PROD_CONTEXT, Map.of()));
    }

    @Test
    void aContextOnThePortOfTlsGetsNobodysCertificate() throws Exception {
        context("prod", "{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://prod:2376\"}}}");
        certificates(home.resolve(".docker"));
        var port = new Endpoint.Tcp("prod", 2376);
        assertEquals(new Endpoint.Tls(port, TlsSettings.DEFAULT), resolved(PROD_CONTEXT, Map.of()));
    }

    @Test
    void aContextMaySkipTheCheck() throws Exception {
        context("prod", "{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://prod:2377\",\"SkipTLSVerify\":true}}}");
        var tls = (Endpoint.Tls) resolved(PROD_CONTEXT, Map.of());
        assertEquals(new TlsSettings(null, null, null, "", false), tls.tls());
        assertTrue(tls.warning().contains("is not checked"), tls.warning());
    }

    @Test
    void saysThatHalfAnIdentityIsNone() throws Exception {
        context("prod", "{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://prod:2376\"}}}");
        Path files = Files.createDirectories(
                home.resolve(".docker/contexts/tls").resolve(PROD).resolve("docker"));
        Files.createFile(files.resolve("cert.pem"));
        assertMessage("only one is there", Map.of("DOCKER_CONTEXT", "prod"));
    }

    @Test
    void speaksTlsAsTheVariablesSay() throws Exception {
        assertEquals(PLAIN, resolved(PLAIN, Map.of()));
        assertEquals(
                new Endpoint.Tls(PLAIN, new TlsSettings(null, null, null, "", false)),
                resolved(PLAIN, Map.of("DOCKER_TLS", "1")));
        Path files = Files.createDirectory(home.resolve("certs"));
        certificates(files);
        var variables = Map.of("DOCKER_TLS_VERIFY", "1", "DOCKER_CERT_PATH", files.toString());
        assertEquals(new Endpoint.Tls(PLAIN, TlsSettings.in(files)), resolved(PLAIN, variables));
    }

    @Test
    void speaksTlsOnItsPortWithDockersOwnFiles() throws Exception {
        var port = new Endpoint.Tcp("prod", 2376);
        assertEquals(new Endpoint.Tls(port, TlsSettings.DEFAULT), resolved(port, Map.of()));
        certificates(Files.createDirectories(home.resolve(".docker")));
        assertEquals(new Endpoint.Tls(port, TlsSettings.in(home.resolve(".docker"))), resolved(port, Map.of()));
    }

    @Test
    void offersNobodyTheCertificateOfDockerHost() throws Exception {
        Path files = Files.createDirectory(home.resolve("certs"));
        certificates(files);
        var variables = Map.of(
                "DOCKER_TLS_VERIFY", "1", "DOCKER_CERT_PATH", files.toString(), "DOCKER_HOST", "tcp://prod:2377");
        assertEquals(new Endpoint.Tls(PLAIN, TlsSettings.in(files)), resolved(PLAIN, variables));
        var other = new Endpoint.Tcp("other", 2377);
        assertEquals(
                new Endpoint.Tls(other, new TlsSettings(files.resolve("ca.pem"), null, null, "", true)),
                resolved(other, variables));
    }

    @Test
    void listsContextsAndTheirTroubles() throws Exception {
        assertEquals(List.of(), new DockerContexts(Map.of(), home).list());
        context(
                "prod",
                "{\"Name\":\"prod\",\"Metadata\":{\"Description\":\"the\\nshop\"},"
                        + "\"Endpoints\":{\"docker\":{\"Host\":\"tcp://prod:2376\",\"SkipTLSVerify\":true}}}");
        folder("b", "{\"Name\":\"broken\",\"Endpoints\":{}}");
        folder("c", "<html>");
        List<FoundHost> found = new DockerContexts(Map.of(), home).list();
        assertEquals(3, found.size());
        FoundHost prod = found.getLast();
        assertEquals(PROD_CONTEXT, prod.endpoint());
        assertEquals("the shop, tcp://prod:2376", prod.note());
        assertEquals("", prod.problem());
        assertTrue(prod.warning().contains("is not checked"), prod.warning());
        assertTrue(
                found.get(0).problem().contains("cannot be read"), found.get(0).problem());
        assertTrue(
                found.get(1).problem().contains("\"broken\" does not exist"),
                found.get(1).problem());
    }

    private static void certificates(Path folder) throws IOException {
        for (String file : List.of("ca.pem", "cert.pem", "key.pem")) {
            Files.createFile(folder.resolve(file));
        }
    }

    private Endpoint resolved(Endpoint endpoint, Map<String, String> environment) throws InvalidEndpointException {
        return new DockerContexts(environment, home).resolve(endpoint);
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
        folder(PROD, meta);
    }

    private void folder(String hash, String meta) throws IOException {
        Path folder =
                Files.createDirectories(home.resolve(".docker/contexts/meta").resolve(hash));
        Files.writeString(folder.resolve("meta.json"), meta);
    }
}
