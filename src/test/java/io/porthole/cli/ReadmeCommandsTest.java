package io.porthole.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every command in README.md is run by a script of `.ci` or, if it is one of `porthole`, by [ReadmeSourcesTest]; or it
/// is said here why nothing can run it.
class ReadmeCommandsTest {
    /// What runs a command, and the words in it that do so.
    private record Run(String file, String function, String words) {}

    private static final Run UNPACKED =
            new Run(".ci/packages", "unpack_as_readme_says", "readme_commands '~/\\.local/'");

    private static final Map<String, Run> RUNS = Map.ofEntries(
            Map.entry("mvn", ci("open_by_maven", "opens_as_readme_says '^mvn$'")),
            Map.entry("mvn \"-Drun.args=--demo\"", ci("open_by_maven", "opens_as_readme_says '^mvn .*--demo'")),
            Map.entry("mvn package -Pdist", ci("", "as_readme_says '^mvn package -Pdist$'")),
            Map.entry("mvn verify", ci("verify", "as_readme_says '^mvn verify$'")),
            Map.entry("PORTHOLE_TEST_DISPLAY=:1 mvn verify", ci("start_display", "export PORTHOLE_TEST_DISPLAY")),
            Map.entry("mvn spotless:apply", ci("formatting_is_kept", "as_readme_says '^mvn spotless:apply$'")),
            Map.entry(". .ci/engine", ci("", "as_readme_says '^\\. \\.ci/engine$'")),
            Map.entry("engine_stop", ci("stop_all", "engine_stop")),
            Map.entry(".ci/packages", ci("", "as_readme_says '^\\.ci/packages$'")),
            Map.entry(
                    "sudo apt install ./target/dist/porthole_0.1.0_amd64.deb",
                    ci("install_porthole", "as_readme_says '^sudo apt install'")),
            Map.entry("sudo apt purge porthole", ci("remove_porthole", "as_readme_says '^sudo apt purge'")),
            Map.entry("mkdir -p ~/.local/lib ~/.local/bin ~/.local/share", UNPACKED),
            Map.entry("tar -xf target/dist/porthole-0.1.0-linux-amd64.tar.gz -C ~/.local/lib", UNPACKED),
            Map.entry("ln -s ~/.local/lib/porthole-0.1.0/bin/porthole ~/.local/bin/", UNPACKED),
            Map.entry("cp -r ~/.local/lib/porthole-0.1.0/share/. ~/.local/share/", UNPACKED),
            Map.entry("docker run --rm alpine sh -c 'exit 3'", drive("filter", "as_readme_says 'exit 3'")),
            Map.entry(
                    "docker run --detach --name loop --restart always alpine false",
                    drive("fold", "as_readme_says '--restart always'")),
            Map.entry("docker rm --force loop", drive("fold", "as_readme_says 'docker rm'")),
            Map.entry(
                    "docker events --since 1h --until 0s --format '{{json .}}' > events.jsonl",
                    ci("read_what_docker_wrote", "readme_commands '^docker events'")),
            Map.entry(
                    "socat -v UNIX-LISTEN:/tmp/watched.sock,fork UNIX-CONNECT:/var/run/docker.sock",
                    ci("see_what_is_sent", "readme_commands '^socat '")),
            Map.entry(
                    "porthole --host unix:///tmp/watched.sock",
                    ci("see_what_is_sent", "readme_commands '/watched.sock$'")));

    /// Why no machine that builds Porthole can run it.
    private static final Map<String, String> NOT_RUN = Map.of(
            "sudo dnf install ./target/dist/porthole-0.1.0-1.x86_64.rpm", "needs a Fedora; .ci/packages tries the rpm",
            "sudo dnf remove porthole", "needs a Fedora; .ci/packages tries the rpm",
            ".ci/run", "is what runs all the others");

    private static Run ci(String function, String words) {
        return new Run(".ci/run", function, words);
    }

    private static Run drive(String function, String words) {
        return new Run(".ci/drive", function, words);
    }

    @Test
    void eachIsRunAndNoOther() throws IOException {
        var known = new TreeSet<>(RUNS.keySet());
        known.addAll(NOT_RUN.keySet());
        known.addAll(ReadmeCommands.that(ReadmeSourcesTest::isRunHere));
        assertEquals(known.stream().collect(Collectors.joining("\n")), String.join("\n", ReadmeCommands.all()));
    }

    @Test
    void whatIsSaidToRunItDoes() throws IOException {
        for (Map.Entry<String, Run> entry : new TreeMap<>(RUNS).entrySet()) {
            Run run = entry.getValue();
            String script = Files.readString(Path.of(run.file()));
            assertTrue(
                    part(script, run.function()).contains(run.words()), () -> run + " does not run " + entry.getKey());
            assertTrue(isCalled(script, run.function()), () -> run + " is not called");
        }
    }

    /// A function of a shell script; where it has no name, what stands in none.
    private static String part(String script, String function) {
        Pattern anyFunction = Pattern.compile("^(\\w+)\\(\\) \\{\n(.*?)^}\n", Pattern.MULTILINE | Pattern.DOTALL);
        return function.isEmpty()
                ? anyFunction.matcher(script).replaceAll("")
                : anyFunction
                        .matcher(script)
                        .results()
                        .filter(found -> found.group(1).equals(function))
                        .map(found -> found.group(2))
                        .collect(Collectors.joining());
    }

    private static boolean isCalled(String script, String function) {
        return function.isEmpty()
                || Pattern.compile("\\b" + function + "\\b(?!\\(\\))")
                        .matcher(script)
                        .find();
    }
}
