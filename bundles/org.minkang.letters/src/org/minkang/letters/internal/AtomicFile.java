package org.minkang.letters.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.letters.Letters;

/** Writes a file so that under its name there is only ever the old content or the whole new one. */
public final class AtomicFile {
    private static final Text TEXT = Text.of(Letters.class);

    private AtomicFile() {}

    /** Writes to a stream; whatever it throws leaves the file as it was. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream to) throws IOException;
    }

    /** Refused ({@code letters.write}) when the disk or the folder does not want it. */
    public static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        Path temporary = null;
        try {
            temporary = beside(target);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.write(stream);
                stream.flush();
                channel.force(true);
            }
            move(temporary, target);
        } catch (IOException e) {
            throw refused(file, e);
        } finally {
            forget(temporary);
        }
    }

    /** Refused as {@link #write} would be where nothing can be written, before there is anything to write. */
    public static void require(Path file) {
        Path target = file.toAbsolutePath();
        Path temporary = null;
        try {
            if (Files.isDirectory(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            temporary = Files.createFile(beside(target));
        } catch (IOException e) {
            throw refused(file, e);
        } finally {
            forget(temporary);
        }
    }

    private static Path beside(Path target) throws IOException {
        Files.createDirectories(target.getParent());
        // not createTempFile: its files only their owner may read, and letters are put where colleagues fetch them
        return target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID() + ".part");
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void forget(Path temporary) {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            System.getLogger(AtomicFile.class.getName()).log(System.Logger.Level.WARNING, "temporary file stays", e);
        }
    }

    /** The sentence for a file that cannot be written. */
    public static Refused refused(Path file, IOException cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return Refused.of("letters.write", TEXT.get("write", file.toString(), why), cause);
    }
}
