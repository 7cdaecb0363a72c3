package nl.meldwijzer.faults;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// `docs/faults.md` promises what happens at each fault; every promise has a test.
class FaultTableTest {
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\|", Pattern.MULTILINE);
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Test
    void every_row_has_a_test_or_says_that_it_is_not_shown_yet() throws IOException {
        var page = Files.readString(Path.of("docs/faults.md"));
        var rows = numbers(ROW, page);
        var shown = shown();
        assertThat(rows).hasSizeGreaterThan(70).containsAll(shown);

        var open = new TreeSet<>(rows);
        open.removeAll(shown);
        assertThat(open).isEqualTo(numbers(NUMBER, notShown(page)));
    }

    private static Set<Integer> shown() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("nl.meldwijzer")
                .stream()
                .flatMap(tests -> tests.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Fault.class))
                .flatMap(FaultTableTest::rows)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.stream.Stream<Integer> rows(JavaMethod method) {
        return Arrays.stream(method.getAnnotationOfType(Fault.class).value()).boxed();
    }

    /// The paragraph under its heading, or nothing.
    private static String notShown(String page) {
        var parts = page.split("## Not shown yet\n", 2);
        return parts.length == 1 ? "" : parts[1];
    }

    private static Set<Integer> numbers(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group().replaceAll("\\D", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
