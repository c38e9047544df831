package org.minkang.sheets.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.minkang.sheets.SheetLimits;

/** Finds out what a file is by looking into it: an ending proves nothing. */
public final class Opening {

    private Opening() {
    }

    public static Book open(Path file, SheetLimits limits) {
        byte[] head = head(file, limits);
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return XlsxBook.open(file, limits);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return XlsBook.open(file, limits);
        }
        if (starts(head, 0x09, 0x02) || starts(head, 0x09, 0x04) || starts(head, 0x09, 0x08)) {
            throw Refusals.file("sheet.file-ancient", file);
        }
        refuseForeign(file, head);
        return CsvBook.open(file, limits);
    }

    private static byte[] head(Path file, SheetLimits limits) {
        if (Files.isDirectory(file)) {
            throw Refusals.file("sheet.file-folder", file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size == 0) {
                throw Refusals.file("sheet.file-empty", file);
            }
            if (size > limits.fileBytes()) {
                throw Refusals.file("sheet.file-large", file, size >> 20, limits.fileBytes() >> 20);
            }
            return in.readNBytes(1024);
        } catch (IOException e) {
            throw Refusals.reading(file, e);
        }
    }

    private static void refuseForeign(Path file, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<")) {
            // many offices' web systems send a web page or an XML sheet under the name .xls
            throw Refusals.file("sheet.file-markup", file);
        }
        if (start.startsWith("%pdf") || start.startsWith("{\\rtf") || starts(head, 'R', 'a', 'r', '!') || starts(head, '7', 'z', 0xBC)
                || starts(head, 0x89, 'P', 'N', 'G') || starts(head, 0xFF, 0xD8, 0xFF) || starts(head, 0x1F, 0x8B)) {
            throw Refusals.file("sheet.file-foreign", file);
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
