package io.porthole.engine;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/// Puts the two older forms of private keys into PKCS#8 (RFC 5208), the one that Java reads: a version, the
/// algorithm, and the older form whole.
final class Der {
    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;
    private static final int EC_PARAMETERS = 0xA0;

    private static final byte[] VERSION_0 = HexFormat.of().parseHex("020100");
    private static final byte[] RSA = HexFormat.of().parseHex("06092a864886f70d0101010500");
    private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");

    private Der() {}

    /// @param pkcs1 an RSAPrivateKey (RFC 8017, A.1.2)
    static byte[] pkcs8OfRsa(byte[] pkcs1) {
        return pkcs8(RSA, pkcs1);
    }

    /// @param sec1  an ECPrivateKey (RFC 5915)
    /// @param curve the object identifier of its curve, for a key that does not name it itself; else empty
    static byte[] pkcs8OfEc(byte[] sec1, byte[] curve) {
        byte[] own = curveOf(sec1);
        return pkcs8(joined(EC, own.length == 0 ? curve : own), sec1);
    }

    private static byte[] pkcs8(byte[] algorithm, byte[] key) {
        return element(SEQUENCE, joined(VERSION_0, element(SEQUENCE, algorithm), element(OCTET_STRING, key)));
    }

    /// ECPrivateKey is a sequence of a version, the key and, tagged, the object identifier of its curve. Empty
    /// where that is not there.
    private static byte[] curveOf(byte[] sec1) {
        int tagged = after(sec1, after(sec1, content(sec1, 0)));
        if (tagged >= sec1.length || (sec1[tagged] & 0xFF) != EC_PARAMETERS) {
            return new byte[0];
        }
        return Arrays.copyOfRange(sec1, content(sec1, tagged), Math.min(sec1.length, after(sec1, tagged)));
    }

    /// Where the content of the element at `at` begins.
    private static int content(byte[] der, int at) {
        boolean longForm = at + 1 < der.length && der[at + 1] < 0;
        return at + 2 + (longForm ? der[at + 1] & 0x7F : 0);
    }

    /// Where the element at `at` ends; all that is asked for here is shorter than 128 bytes.
    private static int after(byte[] der, int at) {
        return at + 1 < der.length ? at + 2 + (der[at + 1] & 0x7F) : der.length;
    }

    private static byte[] element(int tag, byte[] content) {
        var element = new ByteArrayOutputStream();
        element.write(tag);
        int length = content.length;
        if (length >= 0x100) {
            element.write(0x82);
            element.write(length >> 8);
        } else if (length >= 0x80) {
            element.write(0x81);
        }
        element.write(length);
        element.writeBytes(content);
        return element.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
