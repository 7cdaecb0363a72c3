package nl.meldwijzer.report;

import java.util.List;
import java.util.UUID;

class InMemoryReportRegisterTest extends ReportRegisterContract {
    private final InMemoryReportRegister register = new InMemoryReportRegister();

    @Override
    protected ReportRegister register() {
        return register;
    }

    @Override
    protected List<Report> revisions(UUID report) {
        return register.filed().stream().filter(filed -> filed.id().equals(report)).toList();
    }
}
