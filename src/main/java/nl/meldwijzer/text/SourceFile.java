package nl.meldwijzer.text;

/// One content file as it was read, from the jar or from a folder.
///
/// @param path as an operator knows it, such as `conversation-flows/report.yaml`
public record SourceFile(String path, String content) {
    /// The last part of the path without `.yaml`, such as `report`.
    public String stem() {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
    }
}
