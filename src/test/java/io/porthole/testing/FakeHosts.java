package io.porthole.testing;

import io.porthole.engine.Endpoint;
import io.porthole.engine.EngineException;
import io.porthole.engine.FoundHost;
import io.porthole.engine.Hosts;
import io.porthole.engine.InvalidEndpointException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The hosts of a user that a test makes up.
public final class FakeHosts implements Hosts {
    private final CountDownLatch tested = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private volatile List<FoundHost> found = List.of();
    private volatile Test test = endpoint -> "Docker 20.10.24, API 1.41, answers in 4 ms.";

    /// What comes of a test.
    public interface Test {
        String of(Endpoint endpoint) throws EngineException;
    }

    public FakeHosts find(FoundHost... hosts) {
        found = List.of(hosts);
        return this;
    }

    public FakeHosts test(Test newTest) {
        test = newTest;
        return this;
    }

    /// From now on a test lasts until its thread is interrupted.
    public FakeHosts testForever() {
        return test(_ -> {
            tested.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                interrupted.countDown();
                Thread.currentThread().interrupt();
            }
            throw new EngineException("given up", "");
        });
    }

    /// Waits until a test has begun that lasts forever.
    public void awaitTest() throws InterruptedException {
        await(tested);
    }

    /// Waits until such a test was interrupted.
    public void awaitInterrupt() throws InterruptedException {
        await(interrupted);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("it did not happen");
        }
    }

    @Override
    public List<FoundHost> found() {
        return found;
    }

    @Override
    public Endpoint usual() throws InvalidEndpointException {
        return Endpoint.DEFAULT;
    }

    @Override
    public String warning(Endpoint endpoint) {
        return "";
    }

    @Override
    public String test(Endpoint endpoint) throws EngineException {
        return test.of(endpoint);
    }
}
