package io.porthole.engine;

import io.porthole.message.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file of certificates or with a private key in the PEM form (RFC 7468), as `openssl` and docker's tools
/// write them. What stands between the blocks is passed over.
final class PemFile {
    private static final int FILE_BYTES = 1024 * 1024;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(?<body>.*?)-----END \\1-----", Pattern.DOTALL);
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private record Block(String label, String body) {}

    private final Path file;
    private final List<Block> blocks = new ArrayList<>();

    private PemFile(Path file, String text) {
        this.file = file;
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group("body")));
        }
    }

    /// @throws PemException where the file is not there or cannot be read
    static PemFile read(Path file) throws PemException {
        try (InputStream in = Files.newInputStream(file)) {
            return new PemFile(file, new String(in.readNBytes(FILE_BYTES), StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            throw new PemException(Messages.text("engine.no-file", file), e);
        } catch (IOException e) {
            throw new PemException(Messages.text("engine.file-cannot-read", file), e);
        }
    }

    /// Its certificates in their order; at least one.
    List<X509Certificate> certificates() throws PemException {
        var certificates = new ArrayList<X509Certificate>();
        for (Block block : blocks) {
            if (block.label.equals("CERTIFICATE")) {
                certificates.add(certificate(decoded(block)));
            }
        }
        if (certificates.isEmpty()) {
            throw new PemException(Messages.text("engine.file-holds-no-certificate", file));
        }
        return List.copyOf(certificates);
    }

    private X509Certificate certificate(byte[] der) throws PemException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new PemException(Messages.text("engine.certificate-in-file-broken", file), e);
        }
    }

    /// Its private key: PKCS#8, or as older tools write them, RSA (PKCS#1) and EC (SEC 1).
    PrivateKey privateKey() throws PemException {
        for (Block block : blocks) {
            switch (block.label) {
                case "PRIVATE KEY" -> {
                    return key(decoded(block));
                }
                case "RSA PRIVATE KEY" -> {
                    return key(Der.pkcs8OfRsa(decoded(block)));
                }
                case "EC PRIVATE KEY" -> {
                    return key(Der.pkcs8OfEc(decoded(block), curve()));
                }
                case "ENCRYPTED PRIVATE KEY" -> throw encrypted();
                default -> {
                    // a certificate, or parameters
                }
            }
        }
        throw new PemException(Messages.text("engine.file-holds-no-private", file));
    }

    private byte[] curve() throws PemException {
        for (Block block : blocks) {
            if (block.label.equals("EC PARAMETERS")) {
                return decoded(block);
            }
        }
        return new byte[0];
    }

    private PrivateKey key(byte[] pkcs8) throws PemException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (InvalidKeySpecException _) {
                // of another algorithm
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java platform has " + algorithm + ".", e);
            }
        }
        throw new PemException(Messages.text("engine.key-in-file-neither", file));
    }

    private byte[] decoded(Block block) throws PemException {
        if (block.body.contains("ENCRYPTED")) {
            throw encrypted();
        }
        try {
            return Base64.getMimeDecoder().decode(block.body);
        } catch (IllegalArgumentException e) {
            throw new PemException(Messages.text("engine.file-broken", file), e);
        }
    }

    private PemException encrypted() {
        return new PemException(Messages.text("engine.key-in-file-protected", file));
    }
}
