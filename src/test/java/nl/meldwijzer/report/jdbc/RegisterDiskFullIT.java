package nl.meldwijzer.report.jdbc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.faults.SmallDisk;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.report.Report;
import nl.meldwijzer.report.ReportRegister;
import nl.meldwijzer.report.ReportRegister.Filing;
import nl.meldwijzer.report.SampleReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterDiskFullIT {
    /// More than PostgreSQL has room for in what it holds already.
    private static final int MOST = 2_000;
    private static final int MEGABYTES = 96;

    @TempDir
    Path folder;

    @Test
    @Fault(8)
    void a_full_disk_is_a_register_that_is_away_and_each_report_is_there_once_when_there_is_room_again()
            throws Exception {
        try (var disk = SmallDisk.of(folder.resolve("disk"), MEGABYTES);
                var database = new TestDatabase(disk.folder().resolve("register"))) {
            var register = database.register();
            var filed = new ArrayList<Submission>();
            filed.add(new Submission());
            assertThat(filed.getFirst().fileIn(register)).isInstanceOf(Filing.Filed.class);

            disk.fill();
            var refused = fileUntilRefused(register, filed);
            disk.free();
            if (!(refused.fileIn(register) instanceof Filing.Filed)) { // it may end, and then somebody starts it again
                database.stop();
                database.startAgain();
            }

            assertThat(refused.fileIn(register)).isInstanceOf(Filing.Filed.class);
            filed.add(refused);
            for (var one : filed) assertThat(database.revisions(one.report.id())).containsExactly(one.report);
        }
    }

    private static Submission fileUntilRefused(ReportRegister register, List<Submission> filed) {
        for (int at = 0; at < MOST; at++) {
            var next = new Submission();
            if (!(next.fileIn(register) instanceof Filing.Filed)) return next;
            filed.add(next);
        }
        throw new AssertionError("the disk is never full");
    }

    private static final class Submission {
        private static final Random RANDOM = new Random(7);
        private static final int LONG = 20_000;

        final Report report = SampleReports.of(UUID.randomUUID(), 0, words());
        final ReceiptCode receipt = ReceiptCode.fresh();

        Filing fileIn(ReportRegister register) {
            return register.file(report, receipt);
        }

        private static String words() {
            return RANDOM.ints(LONG, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }
}
