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
        "npipe:////./pipe/docker_engine, npipe:////./pipe/docker_engine, local",
        "npipe:////./pipe/podman, npipe:////./pipe/podman, //./pipe/podman",
        "ssh://box, ssh://box, box",
        "SSH://me@box/, ssh://me@box, me@box",
        "ssh://me@box:22, ssh://me@box:22, me@box:22",
        "ssh://me@box/run/user/1000/podman/podman.sock, ssh://me@box/run/user/1000/podman/podman.sock, me@box/run/user/1000/podman/podman.sock",
        "ssh://me@[fe80::1%eth0]:2222/x.sock, ssh://me@[fe80::1%eth0]:2222/x.sock, me@[fe80::1%eth0]:2222/x.sock",
        "context:prod.eu-1_a+b, context:prod.eu-1_a+b, prod.eu-1_a+b",
        "tcp://box?verify=yes, tcp://box:2376, box:2376",
    })
    void readsAddressAndGivesItBack(String url, String shown, String name) throws InvalidEndpointException {
        Endpoint endpoint = Endpoint.parse(url);
        assertEquals(shown, endpoint.toString());
        assertEquals(name, endpoint.name());
        assertEquals(endpoint, Endpoint.parse(endpoint.address()));
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
                "tcp://-x",
                "tcp://box?",
                "tcp://box?tls",
                "tcp://box?verify=maybe",
                "tcp://box?verify=no&verify=no",
                "tcp://box?cert=/c.pem",
                "tcp://box?ca=relative.pem",
                "tcp://box?ca=",
                "tcp://box?ca=/%zz",
                "tcp://box?server=a/b",
                "npipe://",
                "npipe:////./pipe/",
                "npipe:///run/docker.sock",
                "ssh://",
                "ssh://me@",
                "ssh://-oProxyCommand=x",
                "ssh://-oProxyCommand=x@box",
                "ssh://me@-box",
                "ssh://a b@box",
                "ssh://me@box 2",
                "ssh://me@bo\nx",
                "ssh://me:secret@box",
                "ssh://me@box:0",
                "ssh://me@box:70000",
                "ssh://me@box/a:b",
                "ssh://me@box/a%b",
                "ssh://me@box/$HOME",
                "ssh://me@box/a b",
                "ssh://me@box/folder/",
                "ssh://me@box?x=1",
                "context:",
                "context:-x",
                "context:a/b",
                "context:../x"
            })
    void refusesWhatIsNoAddress(String url) {
        String message = assertThrows(InvalidEndpointException.class, () -> Endpoint.parse(url))
                .getMessage();
        assertTrue(message.endsWith("."), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://box", "https://box", "fd://"})
    void saysWhichAddressesItReaches(String url) {
        String message = assertThrows(InvalidEndpointException.class, () -> Endpoint.parse(url))
                .getMessage();
        assertTrue(message.startsWith(url + " cannot be reached: write unix:///path/to/docker.sock, "), message);
    }

    @Test
    void knowsThePartsOfAnSshAddress() throws InvalidEndpointException {
        assertEquals(
                new Endpoint.Ssh("me", "fe80::1", 2222, "/x.sock"), Endpoint.parse("ssh://me@[fe80::1]:2222/x.sock"));
        assertEquals(new Endpoint.Ssh("", "box", 0, "/var/run/docker.sock"), Endpoint.parse("ssh://box"));
    }

    @ParameterizedTest
    @CsvSource({
        "certs=/certs, ca=/certs/ca.pem&cert=/certs/cert.pem&key=/certs/key.pem",
        "ca=/a%26b%2520%C3%BC/x+y.pem&verify=no, ca=/a%26b%2520%C3%BC/x%2By.pem&verify=no",
        "certs=/certs&ca=/other.pem, ca=/other.pem&cert=/certs/cert.pem&key=/certs/key.pem",
        "server=engine.example, server=engine.example",
        "verify=yes, verify=yes",
    })
    void saysHowTlsIsSpoken(String query, String whole) throws InvalidEndpointException {
        Endpoint endpoint = Endpoint.parse("tcp://box:2376?" + query);
        assertEquals("tcp://box:2376?" + whole, endpoint.address());
        assertEquals(endpoint, Endpoint.parse(endpoint.address()));
        assertEquals("tcp://box:2376", endpoint.toString());
        assertEquals("box:2376", endpoint.name());
    }

    @Test
    void warnsOfACertificateThatIsNotChecked() throws InvalidEndpointException {
        var checked = (Endpoint.Tls) Endpoint.parse("tcp://box:2376?verify=yes");
        assertEquals("", checked.warning());
        var unchecked = (Endpoint.Tls) Endpoint.parse("tcp://box:2376?verify=no");
        assertEquals(
                "The certificate of tcp://box:2376 is not checked: anyone between could pose as it.",
                unchecked.warning());
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
