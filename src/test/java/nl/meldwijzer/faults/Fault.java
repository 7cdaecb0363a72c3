package nl.meldwijzer.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// Names the rows of `docs/faults.md` that a test shows. `./mvnw verify -Dgroups=fault` runs these tests alone.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("fault")
public @interface Fault {
    /// Numbers of rows.
    int[] value();
}
