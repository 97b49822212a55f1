package io.porthole;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLConnection;
import java.nio.channels.NetworkChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The rules of the house, for the packages below a root: `io.porthole`, or the planted faults that show that
/// the rules bite.
///
/// @param root the package that holds all others
record Architecture(String root) {

    /// What a package may use of its neighbours.
    ///
    /// @param name the package, with those below it
    /// @param mayUse packages of which it may use everything
    /// @param mayUseValuesOf packages of which it may use records, enums, interfaces and exceptions
    /// @param because the reason
    record Room(String name, Set<String> mayUse, Set<String> mayUseValuesOf, String because) {}

    private static final List<Room> ROOMS = List.of(
            new Room("message", Set.of(), Set.of(), "every package speaks to the user through it"),
            new Room("event", Set.of(), Set.of(), "everything speaks this vocabulary, so it can depend on nobody's"),
            new Room("file", Set.of(), Set.of(), "what is read of a file's content must not reach a log or a capture"),
            new Room("queue", Set.of(), Set.of(), "it gathers and hands on, whatever the things are"),
            new Room("engine", Set.of(), Set.of(), "what may be sent to an engine must be readable in one package"),
            new Room(
                    "watcher",
                    Set.of("event", "engine"),
                    Set.of(),
                    "a source knows where events come from, not where they go"),
            new Room("log", Set.of("event"), Set.of(), "it holds events, wherever they came from"),
            new Room("filter", Set.of("event", "log"), Set.of(), "a filter is a question to the log"),
            new Room(
                    "explain",
                    Set.of("event", "log", "engine"),
                    Set.of(),
                    "it concludes from rows and inspects, not from panes"),
            new Room("capture", Set.of("event", "log"), Set.of(), "a file holds what the log holds"),
            new Room("settings", Set.of(), Set.of("engine"), "they are values and a file"),
            new Room(
                    "notice",
                    Set.of("event", "filter"),
                    Set.of(),
                    "what is worth telling is decided from events, whoever is told and however"),
            new Room(
                    "desktop",
                    Set.of("event", "notice"),
                    Set.of(),
                    "what reaches out of the window, beside engines and files, must be readable in one package"),
            new Room(
                    "monitor",
                    Set.of("event", "queue", "engine", "watcher", "log", "filter", "explain", "capture", "settings"),
                    Set.of(),
                    "it is Porthole without a window"),
            new Room(
                    "cli",
                    Set.of("monitor", "event", "log", "filter", "capture", "settings"),
                    Set.of("engine", "watcher"),
                    "it runs a monitor and must not build another pipeline beside it"),
            new Room(
                    "ui",
                    Set.of("monitor", "event", "log", "filter", "explain", "capture", "settings", "file"),
                    Set.of("engine", "watcher"),
                    "a window shows what a monitor has; it talks to no engine and no queue"));

    /// Every rule for main classes.
    List<ArchRule> rules() {
        Stream<ArchRule> others = Stream.of(
                classesLiveInKnownRooms(),
                onlyTheWindowKnowsJavafx(),
                panesDoNotKnowEachOther(),
                oneCrossingToTheJavafxThread(),
                noDockerJavaCommands(),
                onlyTheEngineConnects(),
                onlyTheDesktopKnowsTheBus(),
                onlySshIsStarted(),
                nobodySleeps(),
                noLongWorkOnACarrier(),
                nothingMoves(),
                onlyTheCommandLinePrints());
        return Stream.concat(ROOMS.stream().map(this::importsPointUpward), others)
                .toList();
    }

    private ArchRule importsPointUpward(Room room) {
        DescribedPredicate<JavaClass> forbidden = resideInAPackage(root + "..")
                .and(not(in(room.name)))
                .and(not(in("message")))
                .and(not(resideInAnyPackage(packages(room.mayUse))))
                .and(not(resideInAnyPackage(packages(room.mayUseValuesOf)).and(value())));
        return noClasses()
                .that(in(room.name))
                .should()
                .dependOnClassesThat(
                        forbidden.as("are neither in " + room.mayUse + " nor values of " + room.mayUseValuesOf))
                .because(room.because)
                .allowEmptyShould(true);
    }

    private ArchRule classesLiveInKnownRooms() {
        return classes()
                .should()
                .resideInAnyPackage(Stream.concat(ROOMS.stream().map(Room::name), Stream.of("app"))
                        .map(this::packageOf)
                        .toArray(String[]::new))
                .because("a package that these rules do not know is ruled by none of them");
    }

    private ArchRule onlyTheWindowKnowsJavafx() {
        return noClasses()
                .that(not(in("ui")).and(not(in("app"))))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp.ikonli.."))
                .because("Porthole runs without a window, and its core is tested without one");
    }

    private ArchRule panesDoNotKnowEachOther() {
        return slices().matching(root + ".ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(in("ui.main"), alwaysTrue())
                .ignoreDependency(alwaysTrue(), in("ui.fx"))
                .because("a pane can be read, tested and replaced alone; ui.main puts them together")
                .allowEmptyShould(true);
    }

    private ArchRule oneCrossingToTheJavafxThread() {
        return noClasses()
                .that(not(in("ui.fx")))
                .should()
                .accessTargetWhere(targets("javafx.application.Platform", "runLater"))
                .because("one class posts at most one run at a time, or a flood of events freezes the window");
    }

    private ArchRule noDockerJavaCommands() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.github.dockerjava.api..", "com.github.dockerjava.core.."))
                .because("its commands can change a host, and end a stream at the first line that they cannot read");
    }

    private ArchRule onlyTheEngineConnects() {
        return noClasses()
                .that(not(in("engine")).and(not(name(root + ".desktop.RaiseSocket"))))
                .should()
                .dependOnClassesThat(connecting())
                .orShould()
                .accessTargetWhere(targets("java.net.URL", "openConnection", "openStream"))
                .orShould()
                .accessTargetWhere(targets("java.net.InetAddress", "getByName", "getAllByName", "isReachable"))
                .because(
                        "whoever wants to check what Porthole sends has to read one package; beside it, a second start says one "
                                + "word to the first through a socket of this machine");
    }

    private ArchRule onlyTheDesktopKnowsTheBus() {
        return noClasses()
                .that(not(in("desktop")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.freedesktop.dbus.."))
                .because("what is told to other programs is read in one package, which is loaded when it is needed");
    }

    private static DescribedPredicate<JavaClass> connecting() {
        List<Class<?>> types = List.of(
                Socket.class,
                ServerSocket.class,
                DatagramSocket.class,
                URLConnection.class,
                NetworkChannel.class,
                SelectorProvider.class);
        return resideInAnyPackage(
                        "java.net.http..",
                        "javax.net..",
                        "javax.naming..",
                        "java.rmi..",
                        "com.sun.net..",
                        "sun.net..",
                        "com.github.dockerjava..")
                .or(describe("open sockets", type -> types.stream().anyMatch(type::isAssignableTo)));
    }

    private ArchRule onlySshIsStarted() {
        return noClasses()
                .that(not(name(root + ".engine.SshProcess")))
                .should()
                .dependOnClassesThat(name("java.lang.ProcessBuilder"))
                .orShould()
                .accessTargetWhere(targets("java.lang.Runtime", "exec"))
                .because("another program can do what Porthole promises not to; ssh is the one that it needs");
    }

    /// No class waits by sleeping; the tests' classes do not either.
    ArchRule nobodySleeps() {
        return noClasses()
                .should()
                .accessTargetWhere(targets("java.lang.Thread", "sleep"))
                .orShould()
                .accessTargetWhere(targets("java.util.concurrent.TimeUnit", "sleep"))
                .because("who sleeps cannot be closed or tested: wait for the thing itself");
    }

    private ArchRule noLongWorkOnACarrier() {
        return noClasses()
                .that(in("filter").or(in("ui")))
                .should()
                .accessTargetWhere(targets("java.lang.Thread", "ofVirtual", "startVirtualThread"))
                .because("they look at all rows, and while a virtual thread does, the few carriers lack one: sources "
                        + "are read on virtual threads too, and would wait for it")
                .allowEmptyShould(true);
    }

    private ArchRule nothingMoves() {
        return noClasses()
                .that(in("ui"))
                .should()
                .dependOnClassesThat(resideInAPackage("javafx.animation..")
                        .and(not(name("javafx.animation.PauseTransition")))
                        .and(not(name("javafx.animation.AnimationTimer"))))
                .because("who asked the desktop for reduced motion gets none, and nobody here needs any")
                .allowEmptyShould(true);
    }

    private ArchRule onlyTheCommandLinePrints() {
        return noClasses()
                .that(not(in("cli")).and(not(in("app"))))
                .should()
                .dependOnClassesThat(resideInAPackage("java.util.logging.."))
                .orShould()
                .accessTargetWhere(targets("java.lang.System", "out", "err"))
                .because("a failure belongs in the error pane and once in slf4j's log; output is tail's");
    }

    private DescribedPredicate<JavaClass> in(String name) {
        return resideInAPackage(packageOf(name));
    }

    private String packageOf(String name) {
        return root + "." + name + "..";
    }

    private String[] packages(Set<String> names) {
        return names.stream().map(this::packageOf).toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> value() {
        return describe(
                "are values",
                type -> type.isRecord() || type.isEnum() || type.isInterface() || type.isAssignableTo(Throwable.class));
    }

    /// Calls, method references and uses of fields alike.
    private static DescribedPredicate<JavaAccess<?>> targets(String type, String... members) {
        Set<String> names = Set.of(members);
        return target(owner(name(type)))
                .and(target(describe("is one of " + names, member -> names.contains(member.getName()))));
    }
}
