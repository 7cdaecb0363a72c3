package nl.meldwijzer.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/// A picture of the memory holds what people wrote. When memory runs out none is made, whatever the options of the start say.
final class HeapDumps {
    private static final String OPTION = "HeapDumpOnOutOfMemoryError";

    private HeapDumps() {}

    static void forbid() {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).setVMOption(OPTION, "false");
    }
}
