package org.minkang.store.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The data folder of an embedded database, which only one program at a time may have. */
final class DataFolder implements AutoCloseable {

    private static final String DATABASE = "database";
    private static final String LOCK = "in-use";
    private static final String CREATING = "database-creating";
    private static final String RESTORING = "database-restoring";
    private static final String PENDING = "restore-pending";

    /** Beyond the text in the file: where locks are mandatory, others must still be able to read who has it. */
    private static final long LOCK_POSITION = Long.MAX_VALUE - 1;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the folder for this program, and makes it when it is missing. */
    static DataFolder take(Path path, Clock clock) {
        Path lockFile = path.resolve(LOCK);
        FileChannel channel = null;
        try {
            Files.createDirectories(path);
            channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                String owner = Files.readString(lockFile);
                channel.close();
                throw Sentences.refuse("store.in-use", path, owner.isBlank() ? "?" : owner);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(owner(clock).getBytes(StandardCharsets.UTF_8)), 0);
            return new DataFolder(path, channel);
        } catch (IOException e) {
            closeQuietly(channel);
            throw Failures.translate(e, "store.folder", path);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCK_POSITION, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String owner(Clock clock) {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS) + ", PID "
                + ProcessHandle.current().pid();
    }

    private static void closeQuietly(FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // it goes with the program at the latest
            }
        }
    }

    Path path() {
        return path;
    }

    Path database() {
        return path.resolve(DATABASE);
    }

    Path backups() {
        return path.resolve("backups");
    }

    /** Where a new database is made before it is moved to its place. */
    Path creating() {
        return path.resolve(CREATING);
    }

    /** Where a database is unpacked before it is moved to its place. */
    Path restoring() {
        return path.resolve(RESTORING);
    }

    /** Says that the unpacked database is whole and on its way to its place. */
    Path pending() {
        return path.resolve(PENDING);
    }

    /** Brings what was interrupted to its end, forward where the new is whole and back where it is not. */
    void finishInterrupted() {
        try {
            Disk.delete(creating());
            if (Files.exists(pending())) {
                finishRestore();
            }
            Disk.delete(restoring());
            deleteLeftOvers();
        } catch (IOException e) {
            throw Failures.translate(e, "store.folder", path);
        }
    }

    /** Moves the unpacked database to its place; each step leaves something from which the next start goes on. */
    void finishRestore() throws IOException {
        if (Files.exists(restoring())) {
            if (Files.exists(database())) {
                Path kept = Disk.unused(path.resolve(Files.readString(pending()).strip()));
                Files.move(database(), kept, StandardCopyOption.ATOMIC_MOVE);
                Disk.syncFolder(path);
            }
            Files.move(restoring(), database(), StandardCopyOption.ATOMIC_MOVE);
            Disk.syncFolder(path);
        }
        Files.deleteIfExists(pending());
        Disk.syncFolder(path);
    }

    /** Deletes the oldest of the backups whose names begin alike. */
    void keepNewest(String prefix, int count) {
        try (Stream<Path> all = Files.list(backups())) {
            List<Path> oldestFirst = all.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
            for (Path file : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - count))) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw Failures.translate(e, "store.folder", path);
        }
    }

    /** A backup that was cut off leaves its parts, which are of no use to anyone. */
    private void deleteLeftOvers() throws IOException {
        if (!Files.exists(backups())) {
            return;
        }
        List<Path> parts;
        try (Stream<Path> all = Files.list(backups())) {
            parts = all.filter(BackupWriter::isPart).toList();
        }
        for (Path part : parts) {
            Disk.delete(part);
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }
}
