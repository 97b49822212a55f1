package io.porthole.filter.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.log.EventLog;
import io.porthole.log.Segment;
import io.porthole.testing.Events;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogGroupsTest {
    private static final int ENOUGH = 1_000_000;

    private final EventLog log = new EventLog(Segment.ROWS * 2L);
    private final Semaphore rests = new Semaphore(ENOUGH);
    private final LogGroups groups = new LogGroups(log, this::rest);
    private final Semaphore changes = new Semaphore(0);

    LogGroupsTest() {
        groups.onChange(changes::release);
    }

    @AfterEach
    void close() {
        rests.release(ENOUGH);
        groups.close();
    }

    @Test
    void containersStandUnderTheirServicesAndProjects() throws InterruptedException {
        log.append(
                List.of(
                        compose("shop", "web", 1, Action.START),
                        compose("shop", "web", 2, Action.START),
                        compose("shop", "db", 1, Action.START),
                        Events.container("lonely", Action.START)),
                1);
        Group host = await(found -> found.events() == 4);
        assertEquals(List.of("lonely", "shop"), titles(host));
        Group shop = host.members().getLast();
        assertEquals(Group.Kind.PROJECT, shop.kind());
        assertEquals(List.of("db", "web"), titles(shop));
        assertEquals(List.of("shop-web-1", "shop-web-2"), titles(shop.members().getLast()));
        assertEquals(2, shop.members().getLast().events());
    }

    @Test
    void whatTheEventsTellOfAContainerIsItsState() throws InterruptedException {
        log.append(List.of(Events.container("web", Action.START)), 1);
        assertEquals(Group.State.RUNNING, await(found -> found.events() == 1).state());
        log.append(List.of(Events.container("web", Action.DIE, "exitCode", "137")), 2);
        Group died = await(found -> found.events() == 2);
        assertEquals(Group.State.STOPPED, died.state());
        assertEquals(1, died.wrong());
        log.append(List.of(Events.container("web", Action.DIE, "exitCode", "0")), 3);
        assertEquals(1, await(found -> found.events() == 3).wrong());
    }

    @Test
    void whatComesDuringAPauseIsToldOnceAtItsEnd() throws InterruptedException {
        rests.drainPermits();
        log.append(List.of(Events.container("web", Action.START)), 1);
        assertTrue(changes.tryAcquire(15, TimeUnit.SECONDS));
        for (int batch = 2; batch <= 100; batch++) {
            log.append(List.of(Events.container("web" + batch, Action.START)), batch);
        }
        assertEquals(0, changes.availablePermits());
        rests.release();
        assertTrue(changes.tryAcquire(15, TimeUnit.SECONDS));
        assertEquals(100, Objects.requireNonNull(groups.hosts().get("local")).events(), "one change for all");
    }

    @Test
    void ofTooManyTheMostActiveAreNamed() throws InterruptedException {
        var events = new ArrayList<Event>();
        for (int i = 0; i < 10_000; i++) {
            events.add(Events.container("c" + i, Action.START));
        }
        events.add(Events.container("c7777", Action.STOP));
        log.append(events, 1);
        Group host = await(found -> found.events() == 10_001);
        assertEquals(GroupTree.MOST, host.members().size());
        assertTrue(titles(host).contains("c7777"));
        assertEquals(10_000 - GroupTree.MOST, host.more());
    }

    @Test
    void whatTheLogHasLetGoIsNotCounted() throws InterruptedException {
        var random = new Random(3);
        for (int batch = 1; batch <= 40; batch++) {
            var events = new ArrayList<Event>();
            for (int i = 0; i < 3_000; i++) {
                events.add(Events.container("c" + (batch + random.nextInt(10)), Action.START));
            }
            log.append(events, batch);
        }
        EventLog.Snapshot rows = log.snapshot();
        Group host = await(found -> found.events() == rows.held());
        var counted = new HashMap<String, Long>();
        for (long number = rows.first(); number < rows.next(); number++) {
            var row = rows.row(number);
            assertTrue(row != null);
            counted.merge(row.event().actorName(), 1L, Long::sum);
        }
        assertEquals(counted.keySet(), Set.copyOf(titles(host)));
        host.members().forEach(member -> assertEquals(counted.get(member.name()), member.events()));
        log.clear();
        await(groups::hosts, Map::isEmpty);
    }

    private static Event compose(String project, String service, int number, Action action) {
        return Events.container(
                project + "-" + service + "-" + number,
                action,
                "com.docker.compose.project",
                project,
                "com.docker.compose.service",
                service);
    }

    private static List<String> titles(Group group) {
        return group.members().stream().map(Group::title).toList();
    }

    private boolean rest(CountDownLatch ending) throws InterruptedException {
        rests.acquire();
        return ending.getCount() == 0;
    }

    private Group await(Predicate<Group> wanted) throws InterruptedException {
        Map<String, Group> found = await(
                groups::hosts, hosts -> Stream.ofNullable(hosts.get("local")).anyMatch(wanted));
        return Objects.requireNonNull(found.get("local"));
    }

    private <T> T await(Supplier<T> of, Predicate<T> wanted) throws InterruptedException {
        T found = of.get();
        while (!wanted.test(found)) {
            assertTrue(changes.tryAcquire(15, TimeUnit.SECONDS), "it did not come to that");
            found = of.get();
        }
        return found;
    }
}
