package io.porthole.testing;

import java.util.UUID;

/// Makes things happen on a real engine: at least one event of each kind that it can be made to send here.
public final class ScriptedLife {
    private final RealEngine engine;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    public ScriptedLife(RealEngine engine) {
        this.engine = engine;
    }

    /// A name of this run's own.
    public String name(String name) {
        return name + "-" + run;
    }

    /// Plays it all, and leaves nothing behind.
    public void play() {
        containers();
        health();
        outOfMemory();
        volumes();
        images();
    }

    private void containers() {
        String web = name("web");
        engine.docker(
                "create",
                "--network",
                "none",
                "--name",
                web,
                "--label",
                "shop=a b\"c\\d\u00e9",
                RealEngine.IMAGE,
                "sleep",
                "600");
        engine.docker("start", web);
        engine.docker("pause", web);
        engine.docker("unpause", web);
        engine.docker("exec", web, "sh", "-c", "echo hello && true");
        engine.docker("rename", web, name("website"));
        engine.docker("kill", "--signal", "HUP", name("website"));
        engine.docker("restart", "--time", "0", name("website"));
        engine.docker("stop", "--time", "0", name("website"));
        engine.docker("rm", name("website"));
        engine.docker("run", "--rm", "--network", "none", "--name", name("job"), RealEngine.IMAGE, "true");
    }

    private void health() {
        engine.docker(
                "run",
                "-d",
                "--network",
                "none",
                "--name",
                name("ill"),
                "--health-cmd",
                "false",
                "--health-interval",
                "100ms",
                "--health-retries",
                "1",
                RealEngine.IMAGE,
                "sleep",
                "600");
        String status = "";
        for (int i = 0; i < 1_000 && !status.equals("unhealthy"); i++) {
            status = engine.docker("inspect", "--format", "{{.State.Health.Status}}", name("ill"));
        }
        engine.docker("rm", "--force", name("ill"));
    }

    private void outOfMemory() {
        engine.docker(
                "run",
                "-d",
                "--network",
                "none",
                "--name",
                name("greedy"),
                "--memory",
                "16m",
                "--memory-swap",
                "16m",
                RealEngine.IMAGE,
                "sh",
                "-c",
                "x=x; while true; do x=$x$x; done");
        engine.docker("wait", name("greedy"));
        engine.docker("rm", name("greedy"));
    }

    private void volumes() {
        engine.docker("volume", "create", name("data"));
        engine.docker(
                "run", "--rm", "--network", "none", "--volume", name("data") + ":/data", RealEngine.IMAGE, "true");
        engine.docker("volume", "rm", name("data"));
    }

    private void images() {
        engine.docker("tag", RealEngine.IMAGE, name("copy") + ":1");
        engine.docker("rmi", name("copy") + ":1");
    }
}
