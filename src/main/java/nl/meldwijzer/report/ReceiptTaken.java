package nl.meldwijzer.report;

/// The receipt code already belongs to another report; nothing was filed. It happens to one filing in seven million when
/// there are a million reports. Filing again with the same code never helps, with a fresh one it does.
public final class ReceiptTaken extends RuntimeException {
    public ReceiptTaken() {
        super("the receipt code belongs to another report: file again with a fresh code");
    }
}
