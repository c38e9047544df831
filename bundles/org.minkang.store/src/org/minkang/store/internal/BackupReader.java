package org.minkang.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.minkang.base.Progress;
import org.minkang.store.StoreConfig;

/** Brings a database back from a backup. */
final class BackupReader {

    private static final int LARGEST_MANIFEST = 16 << 20;

    private final Path file;
    private final Clock clock;

    BackupReader(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The order is: check everything, unpack beside, make it permanent, note that it is whole, swap. */
    void restore(Path dataFolder, Progress progress) {
        try (ZipFile zip = open()) {
            BackupManifest manifest = manifest(zip);
            if (Versions.isNewer(manifest.product(), StoreConfig.PRODUCT_VERSION)) {
                throw Sentences.refuse("store.backup-newer", file, manifest.product(), StoreConfig.PRODUCT_VERSION);
            }
            verify(zip, manifest, progress);
            try (DataFolder folder = DataFolder.take(dataFolder.toAbsolutePath().normalize(), clock)) {
                folder.finishInterrupted();
                unpack(zip, manifest, folder.restoring(), progress);
                swap(folder);
            }
        } catch (IOException e) {
            throw Failures.translate(e, "store.restore-failed", file, dataFolder);
        }
    }

    private ZipFile open() {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Sentences.refuse(e, Files.exists(file) ? "store.backup-damaged" : "store.backup-none", file);
        }
    }

    private BackupManifest manifest(ZipFile zip) {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw damaged(null);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String text = new String(in.readNBytes(LARGEST_MANIFEST), StandardCharsets.UTF_8);
            return BackupManifest.parse(text).orElseThrow(() -> damaged(null));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    private RuntimeException damaged(Throwable cause) {
        return Sentences.refuse(cause, "store.backup-damaged", file);
    }

    private void verify(ZipFile zip, BackupManifest manifest, Progress progress) {
        progress.begin(Sentences.get("store.progress.check"), manifest.files().size());
        long done = 0;
        for (Map.Entry<String, BackupManifest.Entry> part : manifest.files().entrySet()) {
            progress.check();
            try {
                copy(zip, part.getKey(), part.getValue(), OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw damaged(e);
            }
            progress.step(++done);
        }
        if (!manifest.files().containsKey("service.properties")) {
            throw damaged(null);
        }
    }

    private void unpack(ZipFile zip, BackupManifest manifest, Path to, Progress progress) throws IOException {
        progress.begin(Sentences.get("store.progress.unpack"), manifest.files().size());
        try {
            Files.createDirectories(to);
            long done = 0;
            for (Map.Entry<String, BackupManifest.Entry> part : manifest.files().entrySet()) {
                progress.check();
                Path target = to.resolve(part.getKey()).normalize();
                if (!target.startsWith(to)) {
                    throw damaged(null);
                }
                Files.createDirectories(target.getParent());
                try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
                    copy(zip, part.getKey(), part.getValue(), out);
                }
                Disk.syncFile(target);
                Disk.syncFolder(target.getParent());
                progress.step(++done);
            }
        } catch (IOException | RuntimeException e) {
            Disk.delete(to);
            throw e;
        }
    }

    /** Copies one file; its size and hash are those of the manifest, or nothing counts. */
    private void copy(ZipFile zip, String name, BackupManifest.Entry expected, OutputStream out) throws IOException {
        ZipEntry entry = zip.getEntry("database/" + name);
        if (entry == null) {
            throw damaged(null);
        }
        MessageDigest digest = BackupManifest.digest();
        long size = 0;
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > expected.size()) {
                    throw damaged(null);
                }
                out.write(buffer, 0, read);
            }
        }
        if (size != expected.size() || !HexFormat.of().formatHex(digest.digest()).equals(expected.hash())) {
            throw damaged(null);
        }
    }

    private void swap(DataFolder folder) throws IOException {
        String kept = "database-before-restore-" + Disk.stamp(LocalDateTime.now(clock));
        // the note appears whole or not at all: it is what makes the unpacked database count
        Path note = folder.path().resolve("restore-pending.part");
        Files.writeString(note, kept);
        Disk.syncFile(note);
        Disk.move(note, folder.pending());
        folder.finishRestore();
    }
}
