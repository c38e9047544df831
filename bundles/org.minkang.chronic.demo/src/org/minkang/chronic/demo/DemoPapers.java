package org.minkang.chronic.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.chronic.CertificateRow;
import org.minkang.chronic.Certificates;
import org.minkang.chronic.ChronicLetters;
import org.minkang.chronic.ChronicReport;
import org.minkang.letters.Letter;
import org.minkang.letters.Letters;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetWriter;
import org.minkang.store.Session;
import org.minkang.store.Store;

/** Writes what the desk of a bureau hands out and files: certificates, notices, lists, statistics. */
final class DemoPapers {

    private final Store store;
    private final Certificates certificates;
    private final ChronicLetters chronic;
    private final Letters letters;
    private final Clock clock;
    private final Path out;
    private final Progress progress;
    private final List<Letter> notices = new ArrayList<>();

    DemoPapers(Store store, Certificates certificates, ChronicLetters chronic, Letters letters, Clock clock, Path out,
            Progress progress) {
        this.store = store;
        this.certificates = certificates;
        this.chronic = chronic;
        this.letters = letters;
        this.clock = clock;
        this.out = out;
        this.progress = progress;
    }

    /** 一次性告知单, made the moment the papers are asked for. */
    void notice(Session s, Actor reviewer, long caseId) {
        notices.add(chronic.onceNotice(s, reviewer, caseId, ""));
    }

    void writeNotices() {
        letters.pdf(notices, out.resolve("notices.pdf"), progress);
    }

    /** Certificates, each marked as printed, and the list to be signed when they are handed over. */
    long writeCertificates(Actor desk) {
        LocalDate today = LocalDate.now(clock);
        List<CertificateRow> rows = store.read(s ->
                certificates.issued(s, desk, today, today, null, false, 0, Integer.MAX_VALUE));
        List<Letter> printed = store.write(s -> chronic.certificates(s, desk,
                certificates.print(s, desk, rows.stream().map(CertificateRow::id).toList(), "")));
        letters.pdf(printed, out.resolve("certificates.pdf"), progress);
        Letter list = store.read(s -> chronic.certificateList(s, desk, rows, null, today, today));
        letters.pdf(List.of(list), out.resolve("certificate-list.pdf"), progress);
        letters.docx(list.template(), list.data(), out.resolve("certificate-list.docx"));
        writeRoster(desk, rows);
        return rows.size();
    }

    private void writeRoster(Actor desk, List<CertificateRow> rows) {
        List<SheetColumn> columns = List.of(SheetColumn.text("number", "证号", "Number").wide(20),
                SheetColumn.text("name", "姓名", "Name").wide(12), SheetColumn.text("id", "身份证号", "ID number").wide(22),
                SheetColumn.text("disease", "病种", "Disease").wide(24), SheetColumn.day("from", "起始日期", "From"),
                SheetColumn.day("to", "终止日期", "To"));
        try (SheetWriter writer = new SheetWriter(out.resolve("certificates.xlsx"), text("demo.roster"),
                desk.displayName(), LocalDateTime.now(clock), columns)) {
            for (CertificateRow row : rows) {
                writer.row(row.number(), row.personName(), row.maskedId(), row.disease().text(), row.valid().from(),
                        row.valid().to());
            }
            writer.finish();
        }
    }

    void writeRefusals(Actor reviewer, List<Long> caseIds) {
        List<Letter> refusals = store.read(s -> caseIds.stream().map(id -> chronic.refusal(s, reviewer, id)).toList());
        letters.pdf(refusals, out.resolve("refusals.pdf"), progress);
    }

    void writeStatistics(Actor desk, ChronicReport report) {
        List<SheetColumn> columns = List.of(SheetColumn.text("township", "乡镇", "Township").wide(16),
                number("applications", "受理", "Applications"), number("asked", "要求补正", "Papers asked for"),
                number("certified", "认定", "Certified"), number("partly", "部分认定", "Partly"),
                number("refused", "不予认定", "Refused"));
        try (SheetWriter writer = new SheetWriter(out.resolve("statistics.xlsx"), text("demo.statistics"),
                desk.displayName(), LocalDateTime.now(clock), columns)) {
            for (ChronicReport.Township t : report.byTownship()) {
                writer.row(t.name(), t.applications().total(), t.supplementAsked(), t.applications().certified(),
                        t.applications().partly(), t.applications().refused());
            }
            writer.row(text("demo.total"), report.applications().total(), report.supplementAsked(),
                    report.applications().certified(), report.applications().partly(), report.applications().refused());
            writer.finish();
        }
    }

    private static SheetColumn number(String key, String zh, String en) {
        return SheetColumn.number(key, zh, en).wide(12);
    }

    private static String text(String key) {
        return Text.of(DemoPapers.class).get(key);
    }
}
