package io.porthole.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A certificate authority of the test's own in a folder of its own, and what it signs: made by `openssl`, as
/// people make them for an engine.
public final class TlsFiles implements AutoCloseable {
    private final Path folder;

    /// Makes the authority, `ca.pem`.
    public TlsFiles() {
        Programs.find("openssl", "openssl");
        try {
            folder = Files.createTempDirectory("tls");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        openssl("req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=Test-Authority -keyout ca-key.pem -out ca.pem"
                + " -addext basicConstraints=critical,CA:TRUE -addext keyUsage=keyCertSign,cRLSign");
    }

    public Path folder() {
        return folder;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /// Makes `NAME.pem` and `NAME-key.pem` for a server.
    ///
    /// @param names as in `IP:127.0.0.1,DNS:engine.example`
    public void server(String name, String names) {
        key(name, "rsa:2048");
        sign(name, 30, "subjectAltName=" + names + "\nextendedKeyUsage=serverAuth");
    }

    /// The same, but not valid any more.
    public void expiredServer(String name, String names) {
        key(name, "rsa:2048");
        sign(name, -1, "subjectAltName=" + names + "\nextendedKeyUsage=serverAuth");
    }

    /// Makes `cert.pem` and `key.pem` for a client, where [io.porthole.engine.TlsSettings#in] looks for them.
    ///
    /// @param newKey as `openssl req -newkey` takes it
    public void client(String newKey, String... options) {
        key("client", newKey, options);
        sign("client", 30, "extendedKeyUsage=clientAuth");
        moveClient();
    }

    /// The same, but not valid any more.
    public void expiredClient() {
        key("client", "rsa:2048");
        sign("client", -1, "extendedKeyUsage=clientAuth");
        moveClient();
    }

    private void moveClient() {
        try {
            Files.move(file("client.pem"), file("cert.pem"));
            Files.move(file("client-key.pem"), file("key.pem"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void key(String name, String newKey, String... options) {
        openssl("req -new -newkey " + newKey + " " + String.join(" ", options) + " -nodes -subj /CN=" + name
                + " -keyout " + name + "-key.pem -out " + name + ".csr");
    }

    private void sign(String name, int days, String extensions) {
        try {
            Files.writeString(file(name + ".ext"), extensions + "\n");
            openssl("x509 -req -in " + name + ".csr -CA ca.pem -CAkey ca-key.pem -CAcreateserial -days " + days
                    + " -extfile " + name + ".ext -out " + name + ".pem");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs `openssl` with these words in the folder.
    public void openssl(String words) {
        var command = new ArrayList<>(List.of("env", "-C", folder.toString(), "openssl"));
        command.addAll(List.of(words.trim().split(" +")));
        Programs.run(command.toArray(String[]::new));
    }

    @Override
    public void close() {
        OwnEngine.delete(folder);
    }
}
