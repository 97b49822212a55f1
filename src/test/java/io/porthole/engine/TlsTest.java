package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.OwnEngine;
import io.porthole.testing.Programs;
import io.porthole.testing.RealEngine;
import io.porthole.testing.TlsFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// A real engine behind TLS that asks for certificates.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {
    private final TlsFiles files;
    private final TlsFiles foreign;
    private final Endpoint.Tcp port = new Endpoint.Tcp("127.0.0.1", Programs.freePort());
    private final OwnEngine engine;

    TlsTest() {
        RealEngine.named(); // aborts before anything is made
        files = new TlsFiles();
        foreign = new TlsFiles();
        files.server("server", "IP:127.0.0.1,DNS:engine.example");
        files.client("rsa:2048");
        foreign.client("rsa:2048");
        engine = OwnEngine.startWithTls(files, "server", port.port());
    }

    @BeforeAll
    void isThere() throws IOException {
        try (var connection = connection(TlsSettings.in(files.folder()))) {
            connection.ping();
        }
    }

    @AfterAll
    void close() {
        engine.close();
        files.close();
        foreign.close();
    }

    private EngineConnection connection(TlsSettings settings) {
        return connection(new Endpoint.Tls(port, settings));
    }

    private static EngineConnection connection(Endpoint endpoint) {
        return new EngineConnection(endpoint, new RequestLog());
    }

    @Test
    void carriesRequestsAndEvents() throws IOException {
        try (var connection = connection(TlsSettings.in(files.folder()))) {
            assertEquals(new ApiVersion(1, 41), connection.ping());
            assertEquals("", connection.warning());
            try (InputStream events = connection.events(null)) {
                engine.commands().docker("volume", "create", "lantern");
                assertEquals('{', events.read());
            }
        }
    }

    @Test
    void closingEndsAStreamAtOnce() throws Exception {
        var connection = connection(TlsSettings.in(files.folder()));
        connection.ping();
        InputStream events = connection.events(null);
        Thread reader = Thread.ofVirtual().start(() -> assertThrows(IOException.class, events::read));
        long start = System.nanoTime();
        connection.close();
        reader.join();
        assertTrue(System.nanoTime() - start < 1_000_000_000);
    }

    @Test
    void checksTheNameThatIsAskedFor() throws IOException {
        try (var connection = connection(settings("engine.example"))) {
            assertEquals(new ApiVersion(1, 41), connection.ping());
        }
    }

    @Test
    void tellsAnotherHost() {
        assertFault(
                settings("other.example"),
                "The certificate of " + port + " is for 127.0.0.1, engine.example, not for other.example.",
                "server=NAME");
    }

    @Test
    void tellsAnotherAuthority() {
        Path ca = foreign.file("ca.pem");
        assertFault(
                new TlsSettings(ca, files.file("cert.pem"), files.file("key.pem"), "", true),
                "The certificate of " + port + " is signed by CN=Test-Authority, which is not among the authorities in "
                        + ca + ".",
                "belongs to this host");
        assertFault(TlsSettings.DEFAULT, "which this machine does not trust.", "?ca=FILE");
    }

    @Test
    void tellsAnExpiredCertificate() {
        files.expiredServer("old", "IP:127.0.0.1");
        var other = new Endpoint.Tcp("127.0.0.1", Programs.freePort());
        try (OwnEngine _ = OwnEngine.startWithTls(files, "old", other.port());
                var connection = connection(new Endpoint.Tls(other, TlsSettings.in(files.folder())))) {
            var fault = assertThrows(EngineException.class, connection::ping);
            assertTrue(
                    fault.getMessage()
                            .matches("The certificate of tcp://[0-9.:]+ expired on [0-9]{4}-[0-9]{2}-[0-9]{2}\\."),
                    fault.getMessage());
            assertTrue(fault.advice().contains("renewed"), fault.advice());
        }
    }

    @Test
    void tellsThatACertificateIsAskedFor() {
        assertFault(
                new TlsSettings(files.file("ca.pem"), null, null, "", true),
                "The engine at " + port + " asks for a client certificate, and none is set for it.",
                "?certs=FOLDER");
    }

    @Test
    void tellsThatACertificateIsNotTaken() {
        Path certificate = foreign.file("cert.pem");
        assertFault(
                new TlsSettings(files.file("ca.pem"), certificate, foreign.file("key.pem"), "", true),
                " the client certificate " + certificate + ".",
                "signed by whom the engine trusts");
    }

    @Test
    void tellsThatItsOwnCertificateExpired() {
        try (var old = new TlsFiles()) {
            old.expiredClient();
            assertFault(
                    new TlsSettings(files.file("ca.pem"), old.file("cert.pem"), old.file("key.pem"), "", true),
                    "cert.pem, which expired on ",
                    "renewed");
        }
    }

    @Test
    void warnsWhereTheCheckIsSkipped() throws IOException {
        var settings = new TlsSettings(null, files.file("cert.pem"), files.file("key.pem"), "", false);
        try (var connection = connection(settings)) {
            assertEquals(new ApiVersion(1, 41), connection.ping());
            assertTrue(connection.warning().contains("is not checked"), connection.warning());
        }
    }

    @Test
    void tellsThatAPortSpeaksTls() {
        try (var connection = connection(port)) {
            var fault = assertThrows(EngineException.class, connection::ping);
            assertEquals("This port speaks TLS: add ?certs=FOLDER to its address.", fault.advice());
        }
    }

    @Test
    void tellsThatAFileIsMissing() {
        Path none = files.file("none.pem");
        assertFault(
                new TlsSettings(none, null, null, "", true),
                "There is no file " + none + ".",
                "name another for " + port);
    }

    /// Files that are renewed while Porthole runs count from the next connection on.
    @Test
    void readsTheFilesAnew() throws IOException {
        Path ca = foreign.file("renewed.pem");
        Files.copy(foreign.file("ca.pem"), ca);
        var settings = new TlsSettings(ca, files.file("cert.pem"), files.file("key.pem"), "", true);
        try (var connection = connection(settings)) {
            assertThrows(EngineException.class, connection::ping);
            Files.writeString(ca, Files.readString(foreign.file("ca.pem")) + Files.readString(files.file("ca.pem")));
            assertEquals(new ApiVersion(1, 41), connection.ping());
        }
    }

    @Test
    void sendsAHostsCertificateToThatHostOnly() throws Exception {
        var contexts = new DockerContexts(
                Map.of(
                        "DOCKER_HOST", "tcp://127.0.0.1:1",
                        "DOCKER_TLS_VERIFY", "1",
                        "DOCKER_CERT_PATH", files.folder().toString()),
                files.folder());
        try (var connection = new EngineConnection(port, Means.of(contexts), new RequestLog(), TimeLimits.DEFAULT)) {
            var fault = assertThrows(EngineException.class, connection::ping);
            assertTrue(fault.getMessage().contains("asks for a client certificate, and none"), fault.getMessage());
        }
    }

    private TlsSettings settings(String serverName) {
        TlsSettings all = TlsSettings.in(files.folder());
        return new TlsSettings(all.authorities(), all.certificate(), all.key(), serverName, true);
    }

    private void assertFault(TlsSettings settings, String message, String advice) {
        try (var connection = connection(settings)) {
            var fault = assertThrows(EngineException.class, connection::ping);
            assertTrue(fault.getMessage().contains(message), fault.getMessage());
            assertTrue(fault.advice().contains(advice), fault.advice());
        }
    }
}
