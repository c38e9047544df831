package org.minkang.chronic;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.policy.PolicyPacks;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetWriter;
import org.minkang.store.Session;

/** The certificates that count, in national codes; each one whose disease has none says so. */
public class NationalExport {

    /**
     * What was written.
     *
     * @param rows    all certificates
     * @param without how many have no national code, by the county's name of the disease in the current language
     */
    public record Written(int rows, Map<String, Integer> without) {
    }

    private static final Text TEXT = Text.of(NationalExport.class);

    private final Access access;
    private final Journal journal;
    private final CountyRules county;
    private final Clock clock;

    public NationalExport(Access access, Journal journal, PolicyPacks packs, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.county = new CountyRules(() -> packs);
        this.clock = clock;
    }

    /** What {@link #write} would write, counted and not read. */
    public Written look(Session session, Actor actor, String area) {
        access.require(session, actor, BaseRights.EXPORT_RUN);
        LocalDate today = LocalDate.now(clock);
        ChronicRules rules = county.today(session, today);
        Map<String, Integer> without = new HashMap<>();
        int rows = 0;
        for (CertificateQuery.OfDisease of : new CertificateQuery(today, today).within(area, actor).counting()
                .byDisease(session)) {
            rows += of.count();
            if (rules.disease(of.code()).flatMap(Disease::national).isEmpty()) {
                without.merge(of.name().text(), of.count(), Integer::sum);
            }
        }
        return new Written(rows, Map.copyOf(without));
    }

    /**
     * Writes those that count today.
     *
     * @param area     a township or village and everything in it; null for all the actor may see
     * @param progress cancelled, nothing is left of the file
     */
    public Written write(Session session, Actor actor, String area, Path file, Progress progress) {
        access.require(session, actor, BaseRights.EXPORT_RUN);
        LocalDate today = LocalDate.now(clock);
        ChronicRules rules = county.today(session, today);
        Map<String, Integer> without = new HashMap<>();
        List<CertificateRow> rows = new CertificateQuery(today, today).within(area, actor).counting()
                .all(session, "c.number");
        progress.begin(TEXT.get("national.title"), rows.size());
        int done = 0;
        try (SheetWriter writer = new SheetWriter(file, TEXT.get("national.title"), actor.displayName(),
                LocalDateTime.now(clock), columns())) {
            for (CertificateRow row : rows) {
                progress.check();
                // the mapping of today: a code that was added to the pack is for the certificates of before, too
                Optional<String> code = rules.disease(row.code()).flatMap(Disease::national);
                if (code.isEmpty()) {
                    without.merge(row.disease().text(), 1, Integer::sum);
                }
                writer.row(row.number(), row.personName(), row.maskedId(), row.code(), row.disease().zh(), code.orElse(""),
                        code.map(rules::nationalName).orElse(""), row.valid().from(), row.valid().to(),
                        note(rules, code));
                progress.step(++done);
            }
            writer.finish();
        }
        journal.record(session, actor, JournalEntry.of("chronic.national-exported", "certificates", "national")
                .change("count", null, rows.size()).change("area", null, area));
        return new Written(rows.size(), Map.copyOf(without));
    }

    /** A pack of before may have a code that is not in the table. */
    private static String note(ChronicRules rules, Optional<String> code) {
        return code.map(c -> rules.nationalName(c).isEmpty() ? TEXT.get("national.unknown") : "")
                .orElseGet(() -> TEXT.get("national.none"));
    }

    private static List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(SheetColumn.text("number", "证号", "Number").wide(20));
        columns.add(SheetColumn.text("name", "姓名", "Name").wide(12));
        columns.add(SheetColumn.text("id", "身份证号", "ID number").wide(22));
        columns.add(SheetColumn.text("code", "本县代码", "County's code").wide(10));
        columns.add(SheetColumn.text("disease", "本县病种", "County's disease").wide(24));
        columns.add(SheetColumn.text("national", "国家病种代码", "National code").wide(14));
        columns.add(SheetColumn.text("nationalName", "国家病种名称", "National name").wide(24));
        columns.add(SheetColumn.day("from", "起始日期", "First day"));
        columns.add(SheetColumn.day("to", "终止日期", "Last day"));
        columns.add(SheetColumn.text("note", "说明", "Note").wide(24));
        return columns;
    }
}
