package org.minkang.store.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.minkang.base.Progress;

/** Writes a running embedded database into one file. */
final class BackupWriter {

    private static final String PART = ".minkang-part-";

    private final DataSource connections;
    private final Clock clock;
    private final String product;

    BackupWriter(DataSource connections, Clock clock, String product) {
        this.connections = connections;
        this.clock = clock;
        this.product = product;
    }

    /** Whether this is something left over by a backup that was cut off. */
    static boolean isPart(Path path) {
        return path.getFileName().toString().contains(PART);
    }

    /** The file appears under its name only when it is whole and on the disk. */
    void write(Path file, Progress progress) {
        Path target = file.toAbsolutePath().normalize();
        String part = target.getFileName() + PART + UUID.randomUUID();
        Path copy = target.resolveSibling(part);
        Path zip = target.resolveSibling(part + ".zip");
        try {
            Files.createDirectories(target.getParent());
            progress.begin(Sentences.get("store.progress.copy"), 0);
            copyDatabase(copy);
            progress.check();
            zip(copy, zip, progress);
            Disk.syncFile(zip);
            Disk.move(zip, target);
        } catch (IOException e) {
            throw Failures.translate(e, "store.backup-failed", target);
        } finally {
            deleteQuietly(copy);
            deleteQuietly(zip);
        }
    }

    private static void deleteQuietly(Path path) {
        try {
            Disk.delete(path);
        } catch (IOException e) {
            // the next start clears away what is left in the folder for backups
        }
    }

    /** Derby makes a copy that is consistent as of one moment, while others go on writing. */
    private void copyDatabase(Path folder) {
        try (Connection connection = connections.getConnection();
                CallableStatement call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            call.setString(1, folder.toString());
            call.execute();
        } catch (SQLException e) {
            throw Failures.translate(e);
        }
    }

    private void zip(Path copy, Path zip, Progress progress) throws IOException {
        // Derby puts the database into a folder of its own name; that name is of no interest
        Path root = copy.resolve(onlyFolder(copy));
        List<Path> files = Disk.files(root);
        progress.begin(Sentences.get("store.progress.pack"), files.size());
        Map<String, BackupManifest.Entry> entries = new LinkedHashMap<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zip), 1 << 16);
                ZipOutputStream zipped = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zipped.setLevel(Deflater.BEST_SPEED);
            int done = 0;
            for (Path file : files) {
                progress.check();
                String name = root.relativize(file).toString().replace('\\', '/');
                entries.put(name, add(zipped, "database/" + name, file));
                progress.step(++done);
            }
            String made = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
            zipped.putNextEntry(new ZipEntry(BackupManifest.NAME));
            zipped.write(new BackupManifest(made, product, entries).text().getBytes(StandardCharsets.UTF_8));
            zipped.closeEntry();
        }
    }

    private static Path onlyFolder(Path copy) throws IOException {
        try (var inside = Files.list(copy)) {
            List<Path> folders = inside.filter(Files::isDirectory).toList();
            if (folders.size() != 1) {
                throw new IOException("the copy of the database has an unexpected form");
            }
            return folders.get(0).getFileName();
        }
    }

    private static BackupManifest.Entry add(ZipOutputStream zipped, String name, Path file) throws IOException {
        MessageDigest digest = BackupManifest.digest();
        zipped.putNextEntry(new ZipEntry(name));
        long size;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            size = in.transferTo(zipped);
        }
        zipped.closeEntry();
        return new BackupManifest.Entry(size, HexFormat.of().formatHex(digest.digest()));
    }
}
