package io.porthole.engine;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Checks an engine's certificate as Java does, by the authorities of its host only, and says what is wrong
/// with it. Where the host's certificate is not to be checked, it takes any.
final class EngineTrust extends X509ExtendedTrustManager {
    private final Endpoint.Tls endpoint;
    private final X509ExtendedTrustManager check;

    private EngineTrust(Endpoint.Tls endpoint, X509ExtendedTrustManager check) {
        this.endpoint = endpoint;
        this.check = check;
    }

    /// Reads the authorities.
    ///
    /// @throws PemException where their file cannot be used
    static EngineTrust of(Endpoint.Tls endpoint) throws IOException, GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(endpoint.tls().verify() ? authorities(endpoint.tls().authorities()) : null);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(manager -> new EngineTrust(endpoint, (X509ExtendedTrustManager) manager))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Every Java platform checks X.509 certificates."));
    }

    /// Null, which means those that Java trusts, where the host names none.
    private static @Nullable KeyStore authorities(@Nullable Path file) throws IOException, GeneralSecurityException {
        if (file == null) {
            return null;
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        List<X509Certificate> certificates = PemFile.read(file).certificates();
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("ca-" + i, certificates.get(i));
        }
        return store;
    }

    /// The name that the engine's certificate must be for.
    static String serverName(Endpoint.Tls endpoint) {
        String named = endpoint.tls().serverName();
        String host = endpoint.port().host();
        int zone = host.indexOf('%');
        return !named.isEmpty() ? named : zone < 0 ? host : host.substring(0, zone);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        if (!endpoint.tls().verify()) {
            return;
        }
        try {
            check.checkServerTrusted(chain, type, socket);
        } catch (CertificateException e) {
            throw new Distrust(endpoint, chain[0]).because(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check.checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return check.getAcceptedIssuers();
    }
}
