package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.TlsFiles;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys and certificates as openssl writes them.
class PemFileTest {
    private final TlsFiles files = new TlsFiles();

    @BeforeEach
    void haveAKey() {
        files.openssl("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa.pem");
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void readsThoseOfRsaInBothForms() throws IOException {
        files.openssl("rsa -in rsa.pem -traditional -out old.pem");
        assertTrue(Files.readString(files.file("old.pem")).contains("BEGIN RSA PRIVATE KEY"));
        assertEquals("RSA", key("old.pem").getAlgorithm());
        assertEquals(key("rsa.pem"), key("old.pem"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-256", "P-384", "P-521"})
    void readsThoseOfEcInBothForms(String curve) throws IOException {
        files.openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:" + curve + " -out rsa.pem");
        files.openssl("ec -in rsa.pem -out old.pem");
        assertTrue(Files.readString(files.file("old.pem")).contains("BEGIN EC PRIVATE KEY"));
        assertEquals(secret("rsa.pem"), secret("old.pem"));
    }

    /// The parameters stand before the key, in a block of their own.
    @Test
    void readsWhatEcparamWrites() throws IOException {
        files.openssl("ecparam -name prime256v1 -genkey -out old.pem");
        assertTrue(Files.readString(files.file("old.pem")).startsWith("-----BEGIN EC PARAMETERS"));
        assertEquals("EC", key("old.pem").getAlgorithm());
    }

    /// RFC 5915 leaves the curve out where it is known otherwise.
    @Test
    void takesTheCurveFromTheParametersWhereTheKeyDoesNotNameIt() throws IOException {
        String bare = "302502010104201f" + "11".repeat(31);
        byte[] key = HexFormat.of().parseHex(bare);
        String text = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
                + "-----BEGIN EC PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key)
                + "\n-----END EC PRIVATE KEY-----\n";
        Files.writeString(files.file("bare.pem"), text);
        assertEquals("EC", key("bare.pem").getAlgorithm());
    }

    @Test
    void readsEd25519() throws IOException {
        files.openssl("genpkey -algorithm ED25519 -out ed.pem");
        assertEquals("EdDSA", key("ed.pem").getAlgorithm());
    }

    @ParameterizedTest
    @CsvSource({
        "pkcs8 -topk8 -in rsa.pem -passout pass:x -out locked.pem",
        "rsa -in rsa.pem -traditional -aes128 -passout pass:x -out locked.pem"
    })
    void saysThatAKeyIsLocked(String words) {
        files.openssl(words);
        String message =
                assertThrows(PemException.class, () -> key("locked.pem")).getMessage();
        assertTrue(message.contains("protected by a password"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|holds no private key",
                "-----BEGIN PRIVATE KEY-----!-----END PRIVATE KEY-----|is neither RSA nor EC",
                "-----BEGIN RSA PRIVATE KEY-----AAAA-----END RSA PRIVATE KEY-----|is neither RSA nor EC",
                "-----BEGIN EC PRIVATE KEY-----MAA=-----END EC PRIVATE KEY-----|is neither RSA nor EC",
                "-----BEGIN EC PRIVATE KEY----------END EC PRIVATE KEY-----|is neither RSA nor EC",
                "-----BEGIN CERTIFICATE-----AAAA-----END CERTIFICATE-----|holds no private key",
            })
    void saysThatAKeyIsBroken(String text, String part) throws IOException {
        Files.writeString(files.file("broken.pem"), text);
        String message =
                assertThrows(PemException.class, () -> key("broken.pem")).getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void readsAllCertificates() throws IOException {
        String twice = "about it\n" + Files.readString(files.file("ca.pem")) + "\n# and\n"
                + Files.readString(files.file("ca.pem"));
        Files.writeString(files.file("both.pem"), twice);
        assertEquals(2, PemFile.read(files.file("both.pem")).certificates().size());
    }

    @Test
    void saysThatThereIsNoCertificate() throws IOException {
        Path none = files.file("none.pem");
        assertEquals(
                "There is no file " + none,
                assertThrows(PemException.class, () -> PemFile.read(none)).getMessage());
        PemFile key = PemFile.read(files.file("rsa.pem"));
        assertTrue(
                assertThrows(PemException.class, key::certificates).getMessage().contains("holds no certificate"));
        Files.writeString(none, "-----BEGIN CERTIFICATE-----AAAA-----END CERTIFICATE-----");
        PemFile broken = PemFile.read(none);
        assertTrue(assertThrows(PemException.class, broken::certificates)
                .getMessage()
                .contains("is broken"));
    }

    private PrivateKey key(String name) throws PemException {
        return PemFile.read(files.file(name)).privateKey();
    }

    private BigInteger secret(String name) throws PemException {
        return assertInstanceOf(ECPrivateKey.class, key(name)).getS();
    }
}
