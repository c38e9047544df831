package org.minkang.letters;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.minkang.base.Problem;
import org.minkang.base.Progress;

/**
 * Writes letters as DOCX (to be edited) and PDF (to be printed) from DOCX templates.
 *
 * <h2>What stands in a template</h2>
 * <ul>
 *   <li>{@code ${name}}: the value as text. A date is printed as 2026年3月1日, a truth value as ☑ or ☐. Line breaks in the
 *       value stay. The text takes the look of the run the placeholder begins in, also when Word split it over several.
 *   <li>{@code ${cn:day}}: a date in Chinese numerals, 二〇二六年三月一日.
 *   <li>{@code ${qr:name}}, {@code ${qr:name:30}}: a QR picture, 25 mm or as many millimetres wide as said.
 *   <li>{@code ${rows.name}}: a column of a list. The table row it stands in (outside tables: the paragraph) is repeated for
 *       every element; {@code ${rows.#}} counts from 1. An empty list leaves nothing of it.
 *   <li>{@code ${?name}}: like {@code ${name}}, but when all placeholders so marked in a paragraph are empty, the paragraph
 *       is dropped with everything else in it.
 *   <li>Headers, footers and tables inside table cells are filled as well.
 * </ul>
 *
 * <h2>What is refused</h2>
 * {@link org.minkang.base.Refused} with all problems at once, before anything is written: {@code letters.template} (the file is
 * no readable DOCX; names it), {@code letters.placeholder} (the template asks for something its letter does not have),
 * {@code letters.value} (a value is missing or of the wrong kind), {@code letters.glyph} (a character the printed font does not
 * have: the character, its code point and its placeholder), {@code letters.qr} (too long), {@code letters.write} (disk full, no
 * permission, file locked).
 *
 * <p>Instances are immutable and may be used from several threads.
 */
public final class Letters {

    /**
     * @param ownTemplates the bureau's folder of own templates, {@code <data>/templates}; need not exist
     */
    public Letters(Optional<Path> ownTemplates) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * What is wrong with the document that would be used for this template: unreadable, unknown placeholders, characters the
     * font lacks. Empty when letters can be written.
     */
    public List<Problem> check(LetterTemplate template) {
        throw new UnsupportedOperationException("not yet");
    }

    /** What keeps this letter from being written, the template's faults included. Empty when nothing does. */
    public List<Problem> check(Letter letter) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The bureau's own file for this template, if it has one. */
    public Optional<Path> ownTemplate(LetterTemplate template) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Puts the default document into the bureau's folder, to be edited there, and returns its path. Refused
     * ({@code letters.write}) when there is a file already.
     */
    public Path copyForEditing(LetterTemplate template) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The letter as DOCX. */
    public byte[] docx(LetterTemplate template, LetterData data) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Writes the letter as DOCX; the stream is flushed and stays open. */
    public void docx(LetterTemplate template, LetterData data, OutputStream to) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Writes the letter as a DOCX file: under a temporary name first, so that {@code file} is either whole or as before. */
    public void docx(LetterTemplate template, LetterData data, Path file) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Writes letters of one kind one after the other into one PDF, each on a new page; the stream is flushed and stays open. */
    public void pdf(LetterTemplate template, List<LetterData> data, OutputStream to, Progress progress) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Writes letters of any kinds one after the other into one PDF, each on a new page and with its own page numbers; the
     * stream is flushed and stays open. Pages leave memory as they are done. One step of progress is one letter; when
     * cancelled ({@link org.minkang.base.Cancelled}) the stream holds a useless beginning.
     */
    public void pdf(List<Letter> letters, OutputStream to, Progress progress) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The same into a file: under a temporary name first, so that {@code file} is either whole or as before. */
    public void pdf(List<Letter> letters, Path file, Progress progress) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * The characters of a text that cannot be printed, each once, in order; empty when all can. For forms that tell a person
     * while the name is being typed.
     */
    public List<String> unprintable(String text) {
        throw new UnsupportedOperationException("not yet");
    }
}
