package io.porthole.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.monitor.ErrorLog;
import io.porthole.testing.ManualScheduler;
import io.porthole.ui.fx.FxRefresh;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class UncaughtFaultsTest {
    private final ManualScheduler clock = new ManualScheduler();
    private final ErrorLog errors = new ErrorLog(clock);
    private final List<Throwable> otherwise = new ArrayList<>();

    @Test
    void aFaultOnAnyThreadIsToldOnce() throws Exception {
        try (var _ = new UncaughtFaults(_ -> false, errors, clock)) {
            for (int i = 0; i < 3; i++) {
                Thread view = new Thread(UncaughtFaultsTest::fail, "log-view");
                view.start();
                view.join();
            }
        }
        assertEquals(1, errors.total());
        var told = errors.entries().getFirst().latest();
        assertEquals(
                "A part of Porthole failed, on the thread log-view: java.lang.IllegalStateException: planted."
                        + " What it shows or does may stand still.",
                told.message());
        assertTrue(told.cause() instanceof IllegalStateException);
    }

    @Test
    void aFaultOnTheJavafxThreadIsTold() throws Exception {
        try (var _ = new UncaughtFaults(_ -> false, errors, clock)) {
            new FxRefresh(UncaughtFaultsTest::fail).request();
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> errors.total() == 1);
        }
        assertTrue(errors.entries().getFirst().latest().message().contains("JavaFX Application Thread"));
    }

    /// What shows the errors may be what fails.
    @Test
    void faultsThatComeAgainAndAgainAreNotToldWithoutEnd() {
        try (var faults = new UncaughtFaults(_ -> false, errors, clock)) {
            errors.onChange(() -> faults.uncaughtException(
                    Thread.currentThread(), new IllegalStateException("no " + errors.total())));
            faults.uncaughtException(Thread.currentThread(), new IllegalStateException("first"));
        }
        assertEquals(20, errors.total());
    }

    @Test
    void whatIsToldInAnotherWayIsNoError() {
        try (var faults = new UncaughtFaults(otherwise::add, errors, clock)) {
            faults.uncaughtException(Thread.currentThread(), new IllegalStateException("planted"));
        }
        assertEquals(1, otherwise.size());
        assertEquals(0, errors.total());
    }

    @Test
    void thePlaceIsGivenBack() {
        var before = Thread.getDefaultUncaughtExceptionHandler();
        try (var faults = new UncaughtFaults(_ -> false, errors, clock)) {
            assertEquals(faults, Thread.getDefaultUncaughtExceptionHandler());
        }
        assertFalse(Thread.getDefaultUncaughtExceptionHandler() instanceof UncaughtFaults);
        assertEquals(before, Thread.getDefaultUncaughtExceptionHandler());
    }

    private static void fail() {
        throw new IllegalStateException("planted");
    }
}
