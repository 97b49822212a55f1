package io.porthole.engine;

import io.porthole.message.Messages;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides for a TCP port whether TLS is spoken and with which files, as the `docker` command does (docker/cli,
/// `cli/flags/options.go`): with `DOCKER_TLS_VERIFY` TLS is spoken, with `DOCKER_TLS` alone the engine's
/// certificate is not checked, and the files lie in `DOCKER_CERT_PATH`, else beside `config.json`.
///
/// Two things differ, both towards safety. Port 2376 is always spoken to with TLS, where `docker` without those
/// variables would speak plain text to an engine that cannot understand it. And where `DOCKER_HOST` names one
/// host, the client certificate that goes with it is not offered to another: a certificate is for the host that
/// it was set up for, and whoever else asks for one may be told with `?certs=` which to take.
///
/// @param environment the process's environment
/// @param folder      the folder of `config.json`
record DockerTls(Map<String, String> environment, Path folder) {
    private static final String CERT_PATH = "DOCKER_CERT_PATH";

    /// @param dockerHost what `DOCKER_HOST` names, null for nothing
    Endpoint of(Endpoint.Tcp tcp, @Nullable Endpoint dockerHost) throws InvalidEndpointException {
        boolean verify = isSet("DOCKER_TLS_VERIFY");
        if (!verify && !isSet("DOCKER_TLS") && tcp.port() != Endpoint.Tcp.TLS_PORT) {
            return tcp;
        }
        boolean asked = verify || isSet("DOCKER_TLS");
        boolean own = dockerHost == null || dockerHost.equals(tcp);
        Path certs = certs();
        Path ca = certs.resolve("ca.pem");
        boolean named = verify && isSet(CERT_PATH);
        return new Endpoint.Tls(tcp, settings(certs, named || Files.exists(ca) ? ca : null, own, verify || !asked));
    }

    private static TlsSettings settings(Path certs, @Nullable Path ca, boolean withCertificate, boolean verify)
            throws InvalidEndpointException {
        Path certificate = certs.resolve("cert.pem");
        Path key = certs.resolve("key.pem");
        boolean present = Files.exists(certificate);
        if (present != Files.exists(key)) {
            throw new InvalidEndpointException(Messages.text("engine.and-only-one-provide", certificate, key));
        }
        return present && withCertificate
                ? new TlsSettings(ca, certificate, key, "", verify)
                : new TlsSettings(ca, null, null, "", verify);
    }

    private Path certs() throws InvalidEndpointException {
        String named = environment.getOrDefault(CERT_PATH, "");
        try {
            return named.isEmpty() ? folder : Path.of(named).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new InvalidEndpointException(Messages.text("engine.names-no-folder", CERT_PATH), e);
        }
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }

    /// A port that a context names: with TLS where the context has certificates or says that none are to be
    /// checked (docker/cli, `cli/context/docker/load.go`), or where the port is that of TLS.
    ///
    /// @param files the context's own folder of certificates, which may be missing
    static Endpoint ofContext(Endpoint.Tcp tcp, Path files, boolean skipVerify) throws InvalidEndpointException {
        if (!Files.isDirectory(files) && !skipVerify && tcp.port() != Endpoint.Tcp.TLS_PORT) {
            return tcp;
        }
        Path ca = files.resolve("ca.pem");
        return new Endpoint.Tls(tcp, settings(files, Files.exists(ca) ? ca : null, true, !skipVerify));
    }
}
