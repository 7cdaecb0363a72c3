package nl.meldwijzer.seal.tink;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import nl.meldwijzer.seal.Keyring;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The keys of a meldpunt in one file: `{"v":1,"sealing":<Tink keyset>,"hashing":<Tink keyset>}`, in the clear, readable by
/// its owner only. Who has this file and the stores can read everything; who loses it can read nothing: keep it apart from
/// the backups of the stores.
///
/// The sealing keyset may hold several keys: its primary one seals, all of them open. The hashing key never changes,
/// because nobody would be found any more.
public final class KeyringFile {
    private static final int SHAPE = 1;
    private static final Configuration SEALING = AeadConfig2026.get();
    private static final Configuration HASHING = PrfConfig2026.get();
    private static final JsonMapper JSON = JsonMapper.shared();

    private KeyringFile() {}

    /// Opens the keys in this file, or makes new ones when there is no file. Safe when several processes start at once.
    public static Keyring openOrCreate(Path file) {
        return reading(file, () -> {
            if (!Files.exists(file)) create(file);
            return read(file).keyring();
        });
    }

    /// Adds a fresh sealing key and makes it the primary one. What older keys sealed can still be opened.
    /// A running program knows the new key after a restart; where several run on one store, stop them first.
    public static void rotate(Path file) {
        reading(file, () -> {
            var fresh = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary();
            var keysets = read(file);
            var sealing = KeysetHandle.newBuilder(keysets.sealing())
                    .setConfiguration(SEALING)
                    .addEntry(fresh)
                    .build();
            var written = writeBeside(file, new Keysets(sealing, keysets.hashing()));
            return Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var written = writeBeside(file, Keysets.fresh());
        try {
            Files.createLink(file, written); // whole or not at all, and never over the keys of another process
        } catch (FileAlreadyExistsException _) {
            // another process was first: its keys count
        } finally {
            Files.delete(written);
        }
    }

    private static Keysets read(Path file) throws IOException, GeneralSecurityException {
        var json = JSON.readTree(Files.readString(file));
        if (json.path("v").asInt(0) != SHAPE) throw new GeneralSecurityException("unknown shape");
        return new Keysets(keyset(json.path("sealing"), SEALING), keyset(json.path("hashing"), HASHING));
    }

    private static Path writeBeside(Path file, Keysets keysets) throws IOException, GeneralSecurityException {
        var text = "{\"v\":" + SHAPE + ",\n\"sealing\":" + json(keysets.sealing(), SEALING) + ",\n\"hashing\":"
                + json(keysets.hashing(), HASHING) + "}\n";
        var beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".keys", ".new", ownerOnly(file));
        return Files.writeString(beside, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[]{
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))};
    }

    private static KeysetHandle keyset(JsonNode json, Configuration kind) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json.toString(), kind, InsecureSecretKeyAccess.get());
    }

    private static String json(KeysetHandle keyset, Configuration kind) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, kind, InsecureSecretKeyAccess.get());
    }

    /// Names the file in every failure, and never what stands in it.
    private static <T> T reading(Path file, Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write the keyset file " + file, e);
        } catch (GeneralSecurityException | JacksonException _) {
            throw new IllegalStateException("the keyset file " + file
                    + " is damaged or was written by a newer version. Put the right one back: without it nothing can be opened.");
        }
    }

    private interface Work<T> {
        T run() throws IOException, GeneralSecurityException;
    }

    private record Keysets(KeysetHandle sealing, KeysetHandle hashing) {
        static Keysets fresh() throws GeneralSecurityException {
            return new Keysets(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, SEALING),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, HASHING));
        }

        Keyring keyring() throws GeneralSecurityException {
            return new TinkKeyring(sealing, hashing);
        }
    }
}
