package org.minkang.ui.preview;

import java.util.List;
import java.util.concurrent.Callable;

import org.minkang.base.Progress;
import org.minkang.letters.Letter;
import org.minkang.letters.Letters;
import org.minkang.ui.Desk;
import org.minkang.ui.LongWork;

/**
 * Something to be looked at, printed and saved: the bytes that are shown are the bytes that are printed.
 *
 * @param title    for the tab
 * @param fileName offered when it is saved
 * @param mime     {@code application/pdf} or a picture
 * @param bytes    makes the bytes, beside the UI thread
 * @param printed  told once the document was sent to a printer or saved; may be null
 */
public record Document(String title, String fileName, String mime, LongWork.Operation<byte[]> bytes, Runnable printed) {

    public static final String PDF = "application/pdf";

    /** A file that exists already. */
    public static Document file(String name, String mime, Callable<byte[]> bytes) {
        return new Document(name, name, mime, progress -> bytes.call(), null);
    }

    /** Letters, one after the other. */
    public static Document letters(Desk desk, String title, Callable<List<Letter>> letters, Runnable printed) {
        return new Document(title, title + ".pdf", PDF, progress -> pdf(desk, letters.call(), progress), printed);
    }

    private static byte[] pdf(Desk desk, List<Letter> letters, Progress progress) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        desk.get(Letters.class).pdf(letters, out, progress);
        return out.toByteArray();
    }
}
