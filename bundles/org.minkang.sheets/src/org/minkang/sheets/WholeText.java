package org.minkang.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.minkang.sheets.internal.PartFile;

/** Writes a text as UTF-8 that must be whole: the file appears under its name with all of it, or not at all. */
public final class WholeText {

    private WholeText() {
    }

    /** @throws org.minkang.base.Refused when the file cannot be written there */
    public static Path write(Path target, String text) {
        PartFile file = new PartFile(target);
        try {
            file.content().write(text.getBytes(StandardCharsets.UTF_8));
            return file.finish();
        } catch (IOException e) {
            throw file.failed(e);
        }
    }
}
