package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    @ParameterizedTest
    @CsvSource({
        "unix:///var/run/docker.sock, unix:///var/run/docker.sock, local",
        "unix:///run/docker.sock, unix:///run/docker.sock, local",
        "UNIX:///tmp/x.sock, unix:///tmp/x.sock, /tmp/x.sock",
        "tcp://box, tcp://box:2375, box:2375",
        "tcp://box:99/, tcp://box:99, box:99",
        "tcp://10.0.0.7:2375, tcp://10.0.0.7:2375, 10.0.0.7:2375",
        "tcp://[::1], tcp://[::1]:2375, [::1]:2375",
        "tcp://[fe80::1%eth0]:1, tcp://[fe80::1%eth0]:1, [fe80::1%eth0]:1",
        "' tcp://box:65535 ', tcp://box:65535, box:65535",
    })
    void readsAddressAndGivesItBack(String url, String shown, String name) throws InvalidEndpointException {
        Endpoint endpoint = Endpoint.parse(url);
        assertEquals(shown, endpoint.toString());
        assertEquals(name, endpoint.name());
        assertEquals(endpoint, Endpoint.parse(shown));
    }

    @Test
    void knowsHostAndPortOfAnIpv6Address() throws InvalidEndpointException {
        assertEquals(new Endpoint.Tcp("::1", 2375), Endpoint.parse("tcp://[::1]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "docker.sock",
                "/var/run/docker.sock",
                "://x",
                "unix://",
                "unix:///",
                "unix://relative",
                "unix:///a\0b",
                "tcp://",
                "tcp://:2375",
                "tcp://box:",
                "tcp://box:0",
                "tcp://box:65536",
                "tcp://box:x",
                "tcp://box:-1",
                "tcp://user@box",
                "tcp://box/path",
                "tcp://box:1/path",
                "tcp://[::1",
                "tcp://[box]",
                "tcp://::1",
                "tcp://a b",
                "tcp://-x"
            })
    void refusesWhatIsNoAddress(String url) {
        String message = assertThrows(InvalidEndpointException.class, () -> Endpoint.parse(url))
                .getMessage();
        assertTrue(message.endsWith("."), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh://me@box", "npipe:////./pipe/docker_engine", "http://box", "https://box", "fd://"})
    void saysWhichAddressesItReaches(String url) {
        String message = assertThrows(InvalidEndpointException.class, () -> Endpoint.parse(url))
                .getMessage();
        assertEquals(url + " cannot be reached: this version reaches unix:// and tcp:// only.", message);
    }

    @Test
    void tellsTheLimitOfAPathInWords() throws InvalidEndpointException {
        String longest = "/" + "x".repeat(Endpoint.Unix.MAX_PATH_BYTES - 1);
        assertEquals(new Endpoint.Unix(longest), Endpoint.parse("unix://" + longest));
        String message = assertThrows(InvalidEndpointException.class, () -> Endpoint.parse("unix://" + longest + "x"))
                .getMessage();
        assertTrue(message.contains("108 bytes long") && message.contains("107"), message);
    }

    @Test
    void countsBytesNotCharacters() {
        assertThrows(InvalidEndpointException.class, () -> Endpoint.parse("unix:///" + "ü".repeat(60)));
    }

    @Test
    void showsNoControlCharacters() {
        String message = assertThrows(InvalidEndpointException.class, () -> Endpoint.parse("x\u001b[2J\u202e\ny"))
                .getMessage();
        assertTrue(message.startsWith("x\\u{1b}[2J\\u{202e} y"), message);
    }
}
