package org.minkang.sheets.internal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.minkang.base.Refused;

/** A file that appears under its name only when it is whole and on the disk; what is given up leaves nothing. */
public final class PartFile {

    private final Path target;
    private final Path part;
    private final FileOutputStream file;
    private boolean ended;

    /** @throws org.minkang.base.Refused when the file cannot be written there */
    public PartFile(Path target) {
        this.target = target.toAbsolutePath();
        try {
            Files.createDirectories(this.target.getParent());
            part = Files.createTempFile(this.target.getParent(), "." + this.target.getFileName(), ".part");
            file = new FileOutputStream(part.toFile());
        } catch (IOException e) {
            throw Refusals.writing(target, e);
        }
    }

    public Path target() {
        return target;
    }

    /** Where the content goes. */
    public OutputStream content() {
        return file;
    }

    /** Gives the content its name. */
    public Path finish() throws IOException {
        file.getChannel().force(true);
        file.close();
        move();
        ended = true;
        return target;
    }

    private void move() throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows cannot open a folder; its file system writes the name by itself
        }
    }

    /** Gives up what is not finished. */
    public void giveUp() {
        if (!ended) {
            ended = true;
            try {
                file.close();
                Files.deleteIfExists(part);
            } catch (IOException e) {
                part.toFile().deleteOnExit();
            }
        }
    }

    /** Gives up; the sentence that says why. */
    public Refused failed(Exception e) {
        giveUp();
        return Refusals.writing(target, e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e);
    }
}
