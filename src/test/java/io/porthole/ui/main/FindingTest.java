package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.filter.LogView;
import io.porthole.filter.RowFilter;
import io.porthole.log.Segment;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.testing.Events;
import io.porthole.testing.FakeWatcher;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Sessions;
import io.porthole.ui.find.FindBar;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start
class FindingTest {
    private final Monitor monitor = new Monitor(
            MonitorOptions.DEFAULT,
            spec -> new FakeWatcher(spec.name()),
            new RequestLog(),
            new ManualScheduler(),
            OpenWindow.CLOCK);
    private final LogView view = new LogView(monitor.log());
    private final Semaphore looks = new Semaphore(0);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private EventsPane events;
    private FindBar bar;

    @Start
    void start(Stage stage) {
        events = new EventsPane(Sessions.of(monitor), view, OpenWindow.CLOCK, () -> {});
        bar = events.finding().bar();
        stage.setScene(new Scene(new VBox(bar, events.table()), 800, 500));
        stage.show();
        monitor.log().append(List.of(Events.container("web", Action.DIE)), 1);
    }

    @AfterEach
    void close() {
        goOn.countDown();
        onFx(events::close);
        view.close();
        monitor.close();
    }

    @Test
    void whoLooksForNothingAnyMoreDoesNotWaitForWhatIsUnderWay() throws InterruptedException {
        onFx(() -> {
            view.setFilter(this::untilItGoesOn);
            events.finding().filterChanged();
            bar.open();
            text().setText("web");
        });
        assertTrue(looks.tryAcquire(2, 20, TimeUnit.SECONDS), "the table looks, and so does the bar");
        onFx(() -> text().clear());
        onFx(() -> text().setText("db"));
        assertTrue(looks.tryAcquire(20, TimeUnit.SECONDS));
        onFx(bar::close);
        assertEquals(1, goOn.getCount());
    }

    private RowFilter.RowTest untilItGoesOn(Segment segment) {
        looks.release();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return _ -> true;
    }

    private TextField text() {
        return (TextField) bar.lookup("#" + FindBar.TEXT_ID);
    }
}
