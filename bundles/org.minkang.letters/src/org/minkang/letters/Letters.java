package org.minkang.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.letters.internal.AtomicFile;
import org.minkang.letters.internal.LoadedTemplate;
import org.minkang.letters.internal.PrintFont;
import org.minkang.letters.internal.TemplateSource;
import org.minkang.letters.internal.page.PageLayout;
import org.minkang.letters.internal.page.PageImages;
import org.minkang.letters.internal.page.PdfFile;
import org.minkang.letters.internal.page.UnsupportedContent;

/**
 * Writes letters as DOCX (to be edited) and PDF (to be printed) from DOCX templates.
 *
 * <h2>What stands in a template</h2>
 * <ul>
 *   <li>{@code ${name}}: the value as text. A date is printed as 2026年3月1日, a truth value as √ or □. Line breaks in the
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
 * have: the character, its code point and its placeholder), {@code letters.qr} (too long), {@code letters.unsupported} (for PDF
 * and preview only: the template has something that would be lost there, such as a text box), {@code letters.write} (disk full,
 * no permission, file locked).
 *
 * <p>Instances are immutable and may be used from several threads.
 */
public final class Letters {
    private static final Text TEXT = Text.of(Letters.class);

    private final TemplateSource source;

    /**
     * @param ownTemplates the bureau's folder of own templates, {@code <data>/templates}; need not exist
     */
    public Letters(Optional<Path> ownTemplates) {
        this.source = new TemplateSource(ownTemplates);
    }

    /**
     * What is wrong with the document that would be used for this template: unreadable, unknown placeholders, characters the
     * font lacks, things that cannot be printed. Empty when letters can be written.
     */
    public List<Problem> check(LetterTemplate template) {
        try {
            return printProblems(source.load(template));
        } catch (Refused e) {
            return e.problems();
        }
    }

    /** What keeps this letter from being printed, the template's faults included. Empty when nothing does. */
    public List<Problem> check(Letter letter) {
        try {
            LoadedTemplate template = source.load(letter.template());
            List<Problem> problems = new ArrayList<>(printProblems(template));
            problems.addAll(template.problems(letter.data()));
            return problems;
        } catch (Refused e) {
            return e.problems();
        }
    }

    /** The bureau's own file for this template, if it has one. */
    public Optional<Path> ownTemplate(LetterTemplate template) {
        return source.own(template);
    }

    /**
     * Puts the default document into the bureau's folder, to be edited there, and returns its path. Refused
     * ({@code letters.write}) when there is a file already.
     */
    public Path copyForEditing(LetterTemplate template) {
        Path file = source.ownPlace(template).orElseThrow(() -> Refused.of("letters.write", TEXT.get("write.no-folder")));
        if (Files.exists(file)) {
            throw Refused.of("letters.write", TEXT.get("write.exists", file.toString()));
        }
        AtomicFile.write(file, to -> to.write(source.defaultBytes(template)));
        return file;
    }

    /** The letter as DOCX. */
    public byte[] docx(LetterTemplate template, LetterData data) {
        LoadedTemplate loaded = source.load(template);
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(loaded.problems(data));
        refuseIfAny(problems);
        return loaded.fill(data).write();
    }

    /** Writes the letter as DOCX; the stream is flushed and stays open. */
    public void docx(LetterTemplate template, LetterData data, OutputStream to) {
        write(docx(template, data), to);
    }

    /** Writes the letter as a DOCX file: under a temporary name first, so that {@code file} is either whole or as before. */
    public void docx(LetterTemplate template, LetterData data, Path file) {
        byte[] bytes = docx(template, data);
        AtomicFile.write(file, to -> to.write(bytes));
    }

    /** Writes letters of one kind one after the other into one PDF, each on a new page; the stream is flushed and stays open. */
    public void pdf(LetterTemplate template, List<LetterData> data, OutputStream to, Progress progress) {
        pdf(data.stream().map(d -> new Letter(template, d)).toList(), to, progress);
    }

    /**
     * Writes letters of any kinds one after the other into one PDF, each on a new page and with its own page numbers; the
     * stream is flushed and stays open. Pages leave memory as they are done. One step of progress is one letter; when
     * cancelled ({@link org.minkang.base.Cancelled}) the stream holds a useless beginning.
     */
    public void pdf(List<Letter> letters, OutputStream to, Progress progress) {
        try {
            print(letters, loadAndCheck(letters, progress), to, progress);
        } catch (IOException e) {
            throw Refused.of("letters.write", TEXT.get("write.stream", String.valueOf(e.getMessage())), e);
        }
    }

    /** The same into a file: under a temporary name first, so that {@code file} is either whole or as before. */
    public void pdf(List<Letter> letters, Path file, Progress progress) {
        Map<LetterTemplate, LoadedTemplate> templates = loadAndCheck(letters, progress);
        AtomicFile.write(file, to -> print(letters, templates, to, progress));
    }

    /** Refused when nothing can be written there: whoever leaves a mark of printing asks this first, and writes afterwards. */
    public void requireWritable(Path file) {
        AtomicFile.require(file);
    }

    /**
     * The pages of a letter as PNG pictures, exactly as the PDF shows them; for a preview on the screen.
     *
     * @param dotsPerInch 96 shows A4 as 794 by 1123 dots
     */
    public List<byte[]> preview(Letter letter, int dotsPerInch) {
        LoadedTemplate template = loadAndCheck(List.of(letter), Progress.NONE).get(letter.template());
        return PageImages.png(PageLayout.of(template.fill(letter.data()), PrintFont.get()), dotsPerInch);
    }

    /**
     * The characters of a text that cannot be printed, each once, in order; empty when all can. For forms that tell a person
     * while the name is being typed.
     */
    public List<String> unprintable(String text) {
        return PrintFont.get().lacking(text);
    }

    private Map<LetterTemplate, LoadedTemplate> loadAndCheck(List<Letter> letters, Progress progress) {
        if (letters.isEmpty()) {
            throw Refused.of("letters.value", TEXT.get("value.no-letters"));
        }
        Map<LetterTemplate, LoadedTemplate> templates = new IdentityHashMap<>();
        List<Problem> problems = new ArrayList<>();
        progress.begin(TEXT.get("progress.check"), letters.size());
        for (int i = 0; i < letters.size(); i++) {
            progress.check();
            LoadedTemplate template = templates.get(letters.get(i).template());
            if (template == null) {
                template = source.load(letters.get(i).template());
                templates.put(letters.get(i).template(), template);
                problems.addAll(printProblems(template));
            }
            String letter = letters.size() == 1 ? "" : TEXT.get("place.letter", String.valueOf(i + 1)) + " ";
            template.problems(letters.get(i).data()).forEach(p -> problems.add(p.at(letter + p.place())));
            progress.step(i + 1L);
        }
        refuseIfAny(problems);
        return templates;
    }

    private static List<Problem> printProblems(LoadedTemplate template) {
        List<Problem> problems = new ArrayList<>(template.problems());
        problems.addAll(UnsupportedContent.in(template.docx(), template.source()));
        return problems;
    }

    private static void print(List<Letter> letters, Map<LetterTemplate, LoadedTemplate> templates, OutputStream to,
            Progress progress) throws IOException {
        progress.begin(TEXT.get("progress.print"), letters.size());
        String title = letters.get(0).template().name().zh();
        try (PdfFile pdf = new PdfFile(to, title, PrintFont.get())) {
            long done = 0;
            for (Letter letter : letters) {
                progress.check();
                pdf.add(PageLayout.of(templates.get(letter.template()).fill(letter.data()), PrintFont.get()));
                progress.step(++done);
            }
        }
        to.flush();
    }

    private static void write(byte[] bytes, OutputStream to) {
        try {
            to.write(bytes);
            to.flush();
        } catch (IOException e) {
            throw Refused.of("letters.write", TEXT.get("write.stream", String.valueOf(e.getMessage())), e);
        }
    }

    private static void refuseIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
