package io.porthole.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerReaderTest {
    private static final String ID = "0123456789abcdef".repeat(4);
    private static final String GOOD = """
            {"Id":"%s","Names":["/web","/other/alias"],"Image":"busy:1","State":"running","Created":1767225600}""".formatted(ID);
    private static final ListedContainer WEB = new ListedContainer(ID, "web", "busy:1", "running", 1767225600);

    @Test
    void readsAList() throws IOException {
        assertEquals(List.of(WEB, WEB), list("[" + GOOD + "," + GOOD + "]"));
        assertEquals(List.of(), list("[]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "[]",
                "{}",
                "{\"Id\":\"../../x\"}",
                "{\"Id\":7,\"Names\":\"x\"}",
                "{\"Id\":[{\"Id\":\"x\"}],\"Labels\":{\"Id\":\"y\"}}",
                "{\"Id\":{\"a\":[[[[[]]]]]},\"Id\":\"x\"}"
            })
    void anOddEntryHidesNoOther(String odd) throws IOException {
        assertEquals(List.of(WEB), list("[" + odd + "," + GOOD + "]"));
    }

    @Test
    void neitherDoesAHugeOne() throws IOException {
        String label = "x".repeat(22_000_000);
        String huge = GOOD.replace("\"Image\"", "\"Labels\":{\"big\":\"" + label + "\"},\"Image\"");
        assertEquals(List.of(WEB, WEB), list("[" + huge + "," + GOOD + "]"));
    }

    @Test
    void neitherDoBadBytesNumbersOrDepth() throws IOException {
        var body = new ByteArrayOutputStream();
        body.write("[{\"Labels\":{\"a\":\"".getBytes(UTF_8));
        body.write(new byte[] {(byte) 0xff, (byte) 0xc3, 0x28});
        String deep = "[".repeat(1000) + "]".repeat(1000);
        body.write(("\",\"n\":" + "9".repeat(5000) + ",\"d\":" + deep + "}}," + GOOD + "]").getBytes(UTF_8));
        assertEquals(List.of(WEB), ContainerReader.list(new ByteArrayInputStream(body.toByteArray())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<html>", "[{\"Id\":", "null"})
    void saysWhatIsNoList(String body) {
        assertThrows(IOException.class, () -> list(body));
    }

    @Test
    void readsAnInspection() throws IOException {
        String body = """
                {"Id":"%s","Created":"2026-01-01T00:00:00.000000005Z","State":{"Running":false,"OOMKilled":true,\
                "ExitCode":137,"StartedAt":"2026-01-01T00:00:01Z","FinishedAt":"2026-01-01T01:00:02.5+01:00",\
                "Health":{"Status":"x","Running":true}},"Name":"/web","RestartCount":3,\
                "Config":{"Env":["SECRET=1"],"Image":"busy:1","Labels":{"ExitCode":"0"}},"Running":true,\
                "Mounts":[{"Type":"bind","Source":"/srv/a.conf","Destination":"/etc/a.conf","RW":false,"Source2":[{}]},\
                {"Type":"tmpfs","Source":"","Destination":"/tmp"},7,{"Source":"/srv/data","Destination":"/data",\
                "RW":true,"Mounts":[{"Source":"/no","Destination":"/no"}]}]}""".formatted(ID);
        long second = 1767225600L;
        assertEquals(
                new InspectedContainer(
                        ID,
                        "web",
                        "busy:1",
                        second * 1_000_000_000 + 5,
                        false,
                        true,
                        137,
                        (second + 1) * 1_000_000_000,
                        (second + 2) * 1_000_000_000 + 500_000_000,
                        3,
                        List.of(
                                new ContainerMount("/srv/a.conf", "/etc/a.conf", false),
                                new ContainerMount("/srv/data", "/data", true))),
                ContainerReader.one(new ByteArrayInputStream(body.getBytes(UTF_8))));
    }

    @Test
    void leavesOutAMountWhosePathIsCut() throws IOException {
        String body = """
                {"Id":"%s","Mounts":[{"Source":"/%s","Destination":"/a"},{"Source":"/b","Destination":"/b"}]}""".formatted(ID, "x".repeat(5000));
        assertEquals(
                List.of(new ContainerMount("/b", "/b", false)),
                ContainerReader.one(new ByteArrayInputStream(body.getBytes(UTF_8)))
                        .mounts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "", "soon", "9999-01-01T00:00:00Z", "1969-01-01T00:00:00Z"})
    void whatIsNoTimeIsNone(String text) {
        assertEquals(0, EngineTime.nanos(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"Id\":\"x\"}", "{\"Id\":"})
    void saysWhatIsNoContainer(String body) {
        assertThrows(IOException.class, () -> ContainerReader.one(new ByteArrayInputStream(body.getBytes(UTF_8))));
    }

    private static List<ListedContainer> list(String body) throws IOException {
        return ContainerReader.list(new ByteArrayInputStream(body.getBytes(UTF_8)));
    }
}
