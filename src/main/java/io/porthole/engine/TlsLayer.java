package io.porthole.engine;

import io.porthole.message.Messages;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/// TLS over one connection, with the files of one host and nothing kept from another: no certificate, no
/// session.
final class TlsLayer {
    private final Endpoint.Tls endpoint;
    private final @Nullable ClientIdentity identity;
    private final AskedForCertificate asked;
    private final SSLContext context;

    private TlsLayer(Endpoint.Tls endpoint, @Nullable ClientIdentity identity, TrustManager trust)
            throws GeneralSecurityException {
        this.endpoint = endpoint;
        this.identity = identity;
        this.asked = new AskedForCertificate(identity);
        this.context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {asked}, new TrustManager[] {trust}, null);
    }

    /// Reads the files.
    ///
    /// @throws PemException where one of them cannot be used
    static TlsLayer of(Endpoint.Tls endpoint) throws IOException {
        TlsSettings tls = endpoint.tls();
        try {
            return new TlsLayer(endpoint, ClientIdentity.read(tls), EngineTrust.of(endpoint));
        } catch (GeneralSecurityException e) {
            throw new SSLException(Messages.text("engine.tls-cannot-set-up", e.getMessage()), e);
        }
    }

    /// Shakes hands over a connection that stands. Closing the connection ends it.
    SSLSocket secure(Socket plain) throws IOException {
        String name = EngineTrust.serverName(endpoint);
        var socket = (SSLSocket) context.getSocketFactory()
                .createSocket(plain, name, endpoint.port().port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        if (endpoint.tls().verify()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        if (isHostName(name)) {
            parameters.setServerNames(List.of(new SNIHostName(name)));
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /// An address is not told as a server's name (RFC 6066, section 3).
    private static boolean isHostName(String name) {
        return name.indexOf(':') < 0 && !name.matches("[0-9.]+") && name.matches("[A-Za-z0-9.-]*[A-Za-z0-9-]");
    }

    /// Names the cause where the engine asked for a certificate and then ended the connection before any
    /// answer. Under TLS 1.3 it does so after the handshake, by an alert or merely by closing.
    IOException explained(IOException cause) {
        if (!asked.wasAsked() || UntrustedEngineException.in(cause) != null) {
            return cause;
        }
        if (identity == null) {
            return new ClientCertificateException(
                    Messages.text("engine.asks-for-client-certificate"),
                    Messages.text("engine.name-files-belong-host"),
                    cause);
        }
        return identity.refused(cause);
    }
}
