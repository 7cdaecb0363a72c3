package nl.meldwijzer.desk.web;

import java.util.List;
import java.util.UUID;
import nl.meldwijzer.staff.Account;
import org.jspecify.annotations.Nullable;

/// What stands around every page of the desk; templates know it as `frame`.
///
/// @param account null while nobody is signed in
/// @param path of the page
public record Frame(Words words, @Nullable Account account, String path, List<Door> doors) {
    public Frame {
        doors = List.copyOf(doors);
    }

    /// A fresh key for a form: sent twice, it is one deed.
    public String key() {
        return UUID.randomUUID().toString();
    }

    /// A way to another page.
    ///
    /// @param word key of its name
    public record Door(String href, String word, boolean here) {}
}
