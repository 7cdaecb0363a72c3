package nl.meldwijzer.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

/// What must hold in a [Building]. Each tells every breach in one sentence that names class, line and way out.
enum Rule {
    /// A room uses only the rooms that the table allows.
    ONLY_WHAT_THE_TABLE_ALLOWS {
        @Override
        List<String> breaches(Building building) {
            return building.uses()
                    .filter(use -> building.holds(use.getTargetClass()))
                    .flatMap(use -> building.room(building.roomOf(use.getOriginClass()))
                            .filter(room -> !room.allows(building.roomOf(use.getTargetClass())))
                            .map(room -> "%s. The table lets %s use %s.".formatted(
                                    building.shown(use), room.name(), room.shownMayUse()))
                            .stream())
                    .toList();
        }
    },

    /// Core rooms use the JDK and the null marks alone, and do no input or output.
    CORE_USES_THE_JDK_ALONE {
        @Override
        List<String> breaches(Building building) {
            return building.uses()
                    .filter(use -> building.inCore(use.getOriginClass()))
                    .filter(use -> !building.holds(use.getTargetClass()) && !plainJdk(use.getTargetClass()))
                    .map(use -> "%s. A core room uses the JDK alone, without input and output: put this into a sub-package."
                            .formatted(building.shown(use)))
                    .toList();
        }
    },

    /// Only sub-packages, and the rooms that join everything, see sub-packages.
    OWN_PACKAGES_SEE_NO_SUB_PACKAGES {
        @Override
        List<String> breaches(Building building) {
            return building.uses()
                    .filter(use -> building.holds(use.getTargetClass()))
                    .filter(use -> !building.place(use.getOriginClass()).contains("."))
                    .filter(use -> building.place(use.getTargetClass()).contains("."))
                    .filter(use -> !Table.JOINING.contains(building.roomOf(use.getOriginClass())))
                    .filter(use -> !wiring(use.getOriginClass()))
                    .map(use -> "%s. Let it use a port, and the sub-package implement that."
                            .formatted(building.shown(use)))
                    .toList();
        }
    },

    /// The same message gives the same turn: time, ids and chance come in as arguments.
    CORE_KNOWS_NO_CLOCK_AND_NO_CHANCE {
        @Override
        List<String> breaches(Building building) {
            return building.classes()
                    .stream()
                    .filter(type -> building.holds(type) && building.inCore(type))
                    .flatMap(type -> type.getAccessesFromSelf().stream())
                    .filter(Rule::clockOrChance)
                    .map(access -> "%s asks %s.%s %s. In a core room time, ids and chance are arguments.".formatted(
                            building.shown(access.getOriginOwner()), access.getTargetOwner().getSimpleName(),
                            access.getName().replace("<init>", "new"), access.getSourceCodeLocation()))
                    .sorted()
                    .toList();
        }
    },

    /// There is one door: nobody else loads or commits conversations. A wiring may hand the store on, but not call it.
    ONLY_THE_ENGINE_TOUCHES_CONVERSATIONS {
        @Override
        List<String> breaches(Building building) {
            var store = building.root() + ".engine.ConversationStore";
            return building.uses()
                    .filter(use -> use.getTargetClass().getName().equals(store)
                            || use.getTargetClass().getName().startsWith(store + "$"))
                    .filter(use -> !building.roomOf(use.getOriginClass()).equals("engine"))
                    .filter(use -> !wiring(use.getOriginClass()) || calls(use.getOriginClass(), use.getTargetClass()))
                    .map(use -> "%s. Only the engine changes conversations: hand it an event through its Door."
                            .formatted(building.shown(use)))
                    .toList();
        }
    },

    /// A library lives in the sub-packages that are named for it.
    LIBRARIES_STAY_AT_HOME {
        @Override
        List<String> breaches(Building building) {
            return building.uses()
                    .flatMap(use -> Table.LIBRARIES.entrySet()
                            .stream()
                            .filter(library -> within(use.getTargetClass(), library.getKey()))
                            .filter(library -> segments(building.place(use.getOriginClass()))
                                    .noneMatch(library.getValue()::contains))
                            .map(library -> "%s. %s stays in packages named %s.".formatted(
                                    building.shown(use), library.getKey(),
                                    library.getValue().stream().sorted().collect(joining(" or ")))))
                    .toList();
        }
    },

    /// A sub-package shows one type, its wiring or its reader.
    SUB_PACKAGES_SHOW_ONE_TYPE {
        @Override
        List<String> breaches(Building building) {
            Map<String, List<JavaClass>> open = building.classes()
                    .stream()
                    .filter(type -> building.holds(type) && building.place(type).contains("."))
                    .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                    .collect(groupingBy(building::place, TreeMap::new, java.util.stream.Collectors.toList()));
            return open.entrySet().stream().flatMap(shown -> tooOpen(shown.getKey(), names(shown.getValue()))).toList();
        }

        private Stream<String> tooOpen(String place, List<String> names) {
            var allowed = Table.SHOWN_AS_WELL.getOrDefault(place, Set.of());
            var more = names.stream().filter(name -> !allowed.contains(name)).toList();
            var stale = allowed.stream().filter(name -> !names.contains(name)).sorted().toList();
            var tooMany = more.size() > 1
                    ? Stream.of("%s shows %s. One is public, its wiring or reader; make the rest package-private."
                            .formatted(place, String.join(", ", more)))
                    : Stream.<String>empty();
            return Stream.concat(tooMany, stale.stream()
                    .map(name -> "%s does not show %s: take it off the exceptions.".formatted(place, name)));
        }
    },

    /// Every package is null-marked and says in a sentence what it is for.
    PACKAGES_ARE_MARKED_AND_DESCRIBED {
        private static final Pattern SENTENCE = Pattern.compile("(?:/// .*\n)+@NullMarked\n.*", Pattern.DOTALL);

        @Override
        List<String> breaches(Building building) {
            return building.packagesOnDisk()
                    .stream()
                    .filter(place -> !described(building, place))
                    .map(place -> "%s needs a package-info.java: a sentence behind ///, then @NullMarked."
                            .formatted(place))
                    .toList();
        }

        private boolean described(Building building, String place) {
            var file = building.sources().resolve(place.replace('.', '/')).resolve("package-info.java");
            try {
                return Files.exists(file) && SENTENCE.matcher(Files.readString(file)).matches();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    },

    /// No package uses, by whatever way, one that uses it. Wirings join both ends and are left out.
    NO_CYCLES {
        @Override
        List<String> breaches(Building building) {
            var withoutWirings = building.classes()
                    .that(new com.tngtech.archunit.base.DescribedPredicate<>("no wirings") {
                        @Override
                        public boolean test(JavaClass type) {
                            return !wiring(type);
                        }
                    });
            return SlicesRuleDefinition.slices()
                    .matching(building.root() + ".(**)")
                    .should()
                    .beFreeOfCycles()
                    .evaluate(withoutWirings)
                    .getFailureReport()
                    .getDetails();
        }
    },

    /// The table names the packages that are there, no more and no less.
    TABLE_AND_DISK_AGREE {
        @Override
        List<String> breaches(Building building) {
            var onDisk = building.packagesOnDisk().stream().map(Building::firstRoom).distinct().toList();
            var inTable = building.rooms().stream().map(Room::name).toList();
            var unknown = onDisk.stream()
                    .filter(room -> !inTable.contains(room))
                    .map(room -> "package %s is not in the table.".formatted(room));
            var missing = inTable.stream()
                    .filter(room -> !onDisk.contains(room) && !Table.NOT_YET_MERGED.contains(room))
                    .map(room -> "room %s of the table is no package.".formatted(room));
            var merged = onDisk.stream()
                    .filter(Table.NOT_YET_MERGED::contains)
                    .map(room -> "room %s is merged: take it off NOT_YET_MERGED.".formatted(room));
            return Stream.of(unknown, missing, merged).flatMap(breaches -> breaches).toList();
        }
    };

    private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.time.InstantSource");
    private static final Set<String> CHANCE = Set.of(
            "java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom");
    private static final Set<String> CALLS = Set.of(
            "java.lang.System.currentTimeMillis", "java.lang.System.nanoTime", "java.util.UUID.randomUUID",
            "java.lang.Math.random", "java.util.Collections.shuffle");
    private static final List<String> INPUT_AND_OUTPUT = List.of("java.io", "java.nio", "java.net", "java.sql",
            "java.util.logging");
    private static final Set<String> HARMLESS = Set.of("java.io.Serializable", "java.nio.charset.StandardCharsets",
            "java.nio.charset.Charset");

    abstract List<String> breaches(Building building);

    private static boolean plainJdk(JavaClass type) {
        var base = type.getBaseComponentType();
        if (base.isPrimitive() || HARMLESS.contains(base.getName())) return true;
        if (within(base, "org.jspecify.annotations")) return true;
        return within(base, "java") && INPUT_AND_OUTPUT.stream().noneMatch(room -> within(base, room));
    }

    private static boolean clockOrChance(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var whole = owner + "." + access.getName();
        return CLOCKS.contains(owner) || CHANCE.contains(owner) || CALLS.contains(whole)
                || (owner.startsWith("java.time.") && access.getName().equals("now"));
    }

    private static boolean within(JavaClass type, String name) {
        return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
    }

    private static boolean wiring(JavaClass type) {
        var outermost = type;
        while (outermost.getEnclosingClass().isPresent()) outermost = outermost.getEnclosingClass().get();
        return outermost.getSimpleName().endsWith("Wiring");
    }

    private static boolean calls(JavaClass type, JavaClass other) {
        return type.getAccessesFromSelf().stream().anyMatch(access -> access.getTargetOwner().equals(other));
    }

    private static Stream<String> segments(String place) {
        return Stream.of(place.split("\\."));
    }

    private static List<String> names(List<JavaClass> types) {
        return types.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .sorted()
                .toList();
    }
}
