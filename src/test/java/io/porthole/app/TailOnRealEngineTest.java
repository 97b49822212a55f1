package io.porthole.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.Json;
import io.porthole.testing.ProcessOutput;
import io.porthole.testing.RealEngine;
import io.porthole.testing.ScriptedLife;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Everything that happens in a scripted life arrives in `porthole tail` as it arrives in `docker events`.
@Timeout(300)
class TailOnRealEngineTest {
    private static final Set<String> VERBS = Set.of(
            "create",
            "start",
            "pause",
            "unpause",
            "exec_create",
            "exec_start",
            "exec_die",
            "rename",
            "kill",
            "restart",
            "stop",
            "die",
            "destroy",
            "health_status",
            "oom",
            "connect",
            "disconnect",
            "mount",
            "unmount",
            "tag",
            "untag");

    private final RealEngine engine = RealEngine.get();
    private final ScriptedLife life = new ScriptedLife(engine);
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endProcesses() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void tailTellsWhatDockerEventsTells() throws IOException, InterruptedException {
        ProcessOutput docker = start(engine.dockerCommand("events", "--format", "{{json .}}"));
        ProcessOutput tail = start(tailCommand());
        String begin = beginBoth(docker, tail);
        life.play();
        String end = life.name("end");
        engine.docker("volume", "create", end);
        engine.docker("volume", "rm", end);
        List<String> expected = docker.between(begin, end);
        List<String> told = tail.between(begin, end);

        assertEquals(
                expected.stream().map(TailOnRealEngineTest::factsOfDocker).toList(),
                told.stream().map(TailOnRealEngineTest::factsOfTail).toList());
        assertEquals(VERBS, verbs(expected).stream().filter(VERBS::contains).collect(Collectors.toSet()));
        assertTrue(told.stream().noneMatch(line -> line.contains("\"action\":\"other\"")), told::toString);
    }

    @Test
    void aStopSignalEndsTailAtOnceWithAllThatHasCome() throws IOException, InterruptedException {
        ProcessOutput tail = start(tailCommand());
        tail.await("connected");
        String last = life.name("last");
        engine.docker("volume", "create", last);
        tail.await(last);
        Process process = started.getLast();
        process.destroy();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it waits for something");
        assertEquals(128 + 15, process.exitValue());
        engine.docker("volume", "rm", last);
    }

    /// Makes volumes until both have seen one, and gives its name: from there on neither can have missed anything.
    private String beginBoth(ProcessOutput docker, ProcessOutput tail) throws InterruptedException {
        tail.await("connected");
        for (int i = 0; i < 100; i++) {
            String name = life.name("begin" + i);
            engine.docker("volume", "create", name);
            engine.docker("volume", "rm", name);
            if (docker.sees(name)) {
                tail.await(name);
                return name;
            }
        }
        throw new AssertionError("docker events shows nothing");
    }

    private static List<Object> factsOfDocker(String line) {
        Map<String, Object> event = Json.object(line);
        Map<?, ?> actor = (Map<?, ?>) value(event, "Actor");
        return List.of(
                value(event, "Type"),
                value(event, "Action"),
                value(actor, "ID"),
                value(event, "timeNano"),
                value(actor, "Attributes"));
    }

    private static List<Object> factsOfTail(String line) {
        Map<String, Object> event = Json.object(line);
        return List.of(
                value(event, "object"),
                value(event, "verb"),
                value(event, "id"),
                value(event, "timeNano"),
                value(event, "attributes"));
    }

    private static Object value(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private static Set<String> verbs(List<String> dockerLines) {
        return dockerLines.stream()
                .map(line -> value(Json.object(line), "Action").toString())
                .map(verb -> verb.contains(":") ? verb.substring(0, verb.indexOf(':')) : verb)
                .collect(Collectors.toSet());
    }

    private List<String> tailCommand() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "tail",
                "--host",
                engine.endpoint().toString(),
                "--format",
                "json");
    }

    private ProcessOutput start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        return new ProcessOutput(process);
    }
}
