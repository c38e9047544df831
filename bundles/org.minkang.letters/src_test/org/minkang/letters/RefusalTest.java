package org.minkang.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.base.Cancelled;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;

class RefusalTest {
    private final Letters letters = new Letters(Optional.empty());

    @TempDir
    Path folder;

    @Test
    void namesTheCharacterItsCodePointAndThePlaceholderWhenTheFontLacksIt() {
        for (String missing : List.of("\u3400", "☑", "\uE000", "\uD800")) {
            Refused refused = assertThrows(Refused.class,
                    () -> letters.docx(Samples.certificate(), Samples.certificateData("李" + missing)));
            Problem problem = refused.problems().get(0);
            assertEquals("letters.glyph", problem.code());
            assertEquals("${name}", problem.place());
            assertTrue(problem.message().contains(String.format("U+%04X", missing.codePointAt(0))), problem.message());
            assertTrue(problem.message().contains("姓名"), problem.message());
        }
        assertEquals(List.of("\u3400", "☑"), letters.unprintable("李\u3400秀☑\u3400"));
        assertEquals(List.of(), letters.unprintable("𠮷永䶮·阿卜杜拉 Mary"));
    }

    @Test
    void writesNothingWhenOneLetterOfABatchCannotBePrinted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = folder.resolve("batch.pdf");
        List<Letter> batch = List.of(new Letter(Samples.certificate(), Samples.certificateData("李秀英")),
                new Letter(Samples.certificate(), Samples.certificateData("㐀")));
        Refused refused = assertThrows(Refused.class, () -> letters.pdf(batch, out, Progress.NONE));
        assertTrue(refused.problems().get(0).place().contains("2"), refused.getMessage());
        assertThrows(Refused.class, () -> letters.pdf(batch, file, Progress.NONE));
        assertEquals(0, out.size());
        assertTrue(isEmpty(folder));
    }

    @Test
    void listsEverythingThatHasNoValue() {
        LetterData data = new LetterData(Map.of("bureau", "局", "name", " "));
        List<String> places = assertThrows(Refused.class, () -> letters.docx(Samples.certificate(), data)).problems().stream()
                .peek(p -> assertEquals("letters.value", p.code())).map(Problem::place).toList();
        assertTrue(places.containsAll(List.of("${name}", "${number}", "${cn:issuedOn}", "${qr:code:30}")), places.toString());
        assertFalse(places.contains("${?remark}"));
    }

    @Test
    void namesTheRowOfAListThatLacksAValue() {
        LetterData data = Samples.noticeData("李某", 1).withRows("papers",
                List.of(Map.of("paper", "甲", "disease", "乙", "copies", 1), Map.of("paper", "甲", "disease", "乙")));
        List<Problem> problems = assertThrows(Refused.class, () -> letters.docx(Samples.notice(), data)).problems();
        assertEquals(1, problems.size());
        assertEquals("${papers.copies} 第 2 行", problems.get(0).place());
    }

    @Test
    void listsAllUnknownAndMalformedPlaceholdersOfABureausOwnTemplate() throws IOException {
        own("certificate", TemplateBuilder.a4().paragraph("${nmae} ${name} ${papers.x} ${name:30} ${ ${} ${qr:name} ${code}").build());
        List<Problem> problems = ownLetters().check(Samples.certificate());
        assertEquals(7, problems.size(), problems.toString());
        assertTrue(problems.stream().allMatch(p -> p.place().endsWith("certificate.docx")), problems.toString());
        assertTrue(problems.get(0).message().contains("${nmae}") && problems.get(0).message().contains("${qr:code}"));
        assertThrows(Refused.class, () -> ownLetters().docx(Samples.certificate(), Samples.certificateData("李秀英")));
    }

    @Test
    void namesTheFileOfABrokenOwnTemplateAndNeverUsesTheDefaultInstead() throws IOException {
        byte[] good = Samples.certificate().bytes();
        for (byte[] broken : List.of(new byte[0], "not a docx".getBytes(), java.util.Arrays.copyOf(good, good.length / 2),
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0, 0, 0},
                Docs.change(good, "word/document.xml", xml -> xml.substring(0, xml.length() / 2)),
                Docs.change(good, "word/document.xml", xml -> "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + xml.substring(55)),
                Docs.zip(Map.of("[Content_Types].xml", new byte[0], "xl/workbook.xml", new byte[0])))) {
            own("certificate", broken);
            Refused refused = assertThrows(Refused.class,
                    () -> ownLetters().docx(Samples.certificate(), Samples.certificateData("李秀英")));
            assertEquals("letters.template", refused.problems().get(0).code());
            assertTrue(refused.problems().get(0).place().endsWith("certificate.docx"), refused.getMessage());
        }
    }

    @Test
    void refusesAZipBomb() throws IOException {
        own("certificate", Docs.zip(Map.of("[Content_Types].xml", new byte[70 << 20])));
        assertTrue(assertThrows(Refused.class, () -> ownLetters().docx(Samples.certificate(), Samples.certificateData("李")))
                .has("letters.template"));
    }

    @Test
    void usesABureausOwnTemplateAndCopiesTheDefaultForEditing() throws IOException {
        Path copy = ownLetters().copyForEditing(Samples.certificate());
        assertEquals(Samples.certificate().bytes().length, Files.size(copy));
        assertThrows(Refused.class, () -> ownLetters().copyForEditing(Samples.certificate()));
        own("certificate", TemplateBuilder.a5().paragraph("自有：${name}").build());
        assertEquals(Optional.of(copy), ownLetters().ownTemplate(Samples.certificate()));
        assertEquals("自有：李秀英\n", Docs.text(ownLetters().docx(Samples.certificate(), Samples.certificateData("李秀英"))));
    }

    @Test
    void saysWhatAPdfWouldLoseButStillWritesTheDocx() {
        byte[] docx = Docs.withBody("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + Docs.run("一") + "</w:p>"
                + "<w:p><w:r><w:pict><w:txbxContent>" + Docs.paragraph(Docs.run("框${name}")) + "</w:txbxContent></w:pict></w:r></w:p>");
        LetterTemplate template = Samples.template("t", docx, Placeholder.text("name", "姓名", "Name"));
        LetterData data = LetterData.empty().with("name", "李某");
        List<Problem> problems = letters.check(template);
        assertEquals(List.of("letters.unsupported", "letters.unsupported"), problems.stream().map(Problem::code).toList());
        assertThrows(Refused.class, () -> letters.pdf(template, List.of(data), new ByteArrayOutputStream(), Progress.NONE));
        assertTrue(Docs.text(letters.docx(template, data)).contains("框李某"));
    }

    @Test
    void leavesTheOldFileWhenCancelled() throws IOException {
        Path file = folder.resolve("batch.pdf");
        Files.writeString(file, "old");
        List<Letter> batch = List.of(new Letter(Samples.certificate(), Samples.certificateData("李秀英")),
                new Letter(Samples.certificate(), Samples.certificateData("王芳")));
        assertThrows(Cancelled.class, () -> letters.pdf(batch, file, new CancelAfter(3)));
        assertEquals("old", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void saysWhichFileCannotBeWritten() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "x").resolve("letter.docx");
        Refused refused = assertThrows(Refused.class,
                () -> letters.docx(Samples.certificate(), Samples.certificateData("李秀英"), blocked));
        assertTrue(refused.has("letters.write") && refused.getMessage().contains("letter.docx"), refused.getMessage());
    }

    private Letters ownLetters() {
        return new Letters(Optional.of(folder));
    }

    private void own(String id, byte[] docx) throws IOException {
        Files.write(folder.resolve(id + ".docx"), docx);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Asks to stop after a number of steps. */
    private static final class CancelAfter implements Progress {
        private final int steps;
        private int seen;

        CancelAfter(int steps) {
            this.steps = steps;
        }

        @Override
        public void begin(String what, long total) {
            // only steps count
        }

        @Override
        public void step(long done) {
            seen++;
        }

        @Override
        public boolean cancelled() {
            return seen >= steps;
        }
    }
}
