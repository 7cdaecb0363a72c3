package nl.meldwijzer.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All classes under one root package, with where their sources lie, for the [Rule]s to look at.
record Building(String root, JavaClasses classes, Path sources, List<Room> rooms) {
    /// The real thing.
    static Building real() {
        var importer = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());
        return new Building(
                "nl.meldwijzer", importer.importPackages("nl.meldwijzer"), Path.of("src/main/java/nl/meldwijzer"),
                Table.ROOMS);
    }

    /// The same with other rooms.
    Building with(Room... others) {
        return new Building(root, classes, sources, List.of(others));
    }

    /// A small wrong building under `src/test/java/nl/meldwijzer/planted/<name>`, with the rooms of the real one.
    static Building planted(String name) {
        var root = "nl.meldwijzer.planted." + name;
        return new Building(
                root, new ClassFileImporter().importPackages(root), Path.of("src/test/java", root.split("\\.")),
                Table.ROOMS);
    }

    Optional<Room> room(String name) {
        return rooms.stream().filter(room -> room.name().equals(name)).findFirst();
    }

    boolean holds(JavaClass type) {
        return type.getPackageName().startsWith(root + ".");
    }

    /// The package below the root, such as `text.yaml`.
    String place(JavaClass type) {
        return type.getPackageName().substring(root.length() + 1);
    }

    String roomOf(JavaClass type) {
        return firstRoom(place(type));
    }

    static String firstRoom(String place) {
        return place.contains(".") ? place.substring(0, place.indexOf('.')) : place;
    }

    boolean inCore(JavaClass type) {
        return room(place(type)).map(Room::core).orElse(false);
    }

    /// The type as people call it: `text.yaml.Reader`.
    String shown(JavaClass type) {
        var name = type.getBaseComponentType().getName().replace('$', '.');
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : name;
    }

    /// What classes of this building use, each pair of classes once, in a fixed order.
    Stream<Dependency> uses() {
        var once = new TreeSet<Dependency>(Comparator.comparing(this::pair));
        classes.stream()
                .filter(this::holds)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .sorted(Comparator.comparingInt(Building::line))
                .forEach(once::add);
        return once.stream();
    }

    /// Declarations have no line (0): a place in the code tells more.
    private static int line(Dependency dependency) {
        int line = dependency.getSourceCodeLocation().getLineNumber();
        return line == 0 ? Integer.MAX_VALUE : line;
    }

    private String pair(Dependency dependency) {
        return shown(dependency.getOriginClass()) + " uses " + shown(dependency.getTargetClass());
    }

    /// `text.Greeting uses engine.Door (Greeting.java:7)`.
    String shown(Dependency dependency) {
        return pair(dependency) + " " + dependency.getSourceCodeLocation().toString().replace(":0)", ")");
    }

    /// Packages with Java files, such as `text.yaml`.
    List<String> packagesOnDisk() {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
