package nl.meldwijzer.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.meldwijzer.text.SourceFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The content files of one folder, sorted by path: from the packaged folder, or from one that the operator names.
public record ContentFiles(List<SourceFile> files) {
    public ContentFiles {
        files = files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
    }

    /// @param folder to read instead of the packaged one, null for the packaged one
    /// @param name of the packaged folder, such as `locales`
    public static ContentFiles of(@Nullable Path folder, String name) {
        try {
            return folder == null ? packaged(name) : in(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the content folder " + (folder == null ? name : folder), e);
        }
    }

    /// Those right in a folder of this path, such as `conversation-flows/examples`; the files themselves when it ends so.
    public List<SourceFile> under(String part) {
        return files.stream().filter(file -> file.path().contains("/" + part + "/")).toList();
    }

    public List<SourceFile> notUnder(String... parts) {
        return files.stream()
                .filter(file -> List.of(parts).stream().noneMatch(part -> file.path().contains("/" + part + "/")))
                .toList();
    }

    private static ContentFiles in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) throw new IOException("no such folder");
        var found = new ArrayList<SourceFile>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                if (isContent(path.toString()))
                    found.add(new SourceFile(folder.getFileName() + "/" + slashes(folder.relativize(path)),
                            Files.readString(path)));
            }
        }
        return new ContentFiles(found);
    }

    private static ContentFiles packaged(String name) throws IOException {
        var found = new ArrayList<SourceFile>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:" + name + "/**/*.*")) {
            var url = resource.getURL().toString();
            var path = url.substring(url.lastIndexOf("/" + name + "/") + 1);
            if (isContent(path)) found.add(new SourceFile(path, resource.getContentAsString(StandardCharsets.UTF_8)));
        }
        return new ContentFiles(found);
    }

    private static boolean isContent(String path) {
        return path.endsWith(".yaml") || path.endsWith(".txt");
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
