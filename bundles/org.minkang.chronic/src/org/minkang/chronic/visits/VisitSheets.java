package org.minkang.chronic.visits;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.FieldRules;
import org.minkang.chronic.Rights;
import org.minkang.chronic.VisitOutcome;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetWriter;
import org.minkang.store.Store;

/** Workbooks that go to the villages and come back: one row per person, the outcome from a drop-down list. */
public class VisitSheets {

    static final String CODE = "code";
    static final String NAME = "name";
    static final String MASKED = "maskedId";
    static final String OUTCOME = "outcome";
    static final String ON = "on";
    static final String VISITOR = "visitor";
    static final String REMARK = "remark";
    static final String NEXT = "nextOn";
    static final String CASE = "caseNumber";

    private static final Text TEXT = Text.of(VisitSheets.class);
    private static final int MOST = 100_000;

    /** How many workbooks: one, one per township, or one per village. */
    public enum Split {
        NONE(0), TOWNSHIP(9), VILLAGE(12);

        private final int digits;

        Split(int digits) {
            this.digits = digits;
        }
    }

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final Visits visits;
    private final Clock clock;

    public VisitSheets(Store store, Access access, Journal journal, Visits visits, Clock clock) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.visits = visits;
        this.clock = clock;
    }

    /** The columns of the workbook: those before the outcome say who it is, the others are filled in. */
    static List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text(CODE, "核查号", "Check no.").needed().wide(15),
                SheetColumn.text("village", "村(社区)", "Village").wide(18),
                SheetColumn.text("home", "组、门牌", "Group and door").wide(16),
                SheetColumn.text(NAME, "姓名", "Name").needed().wide(9),
                SheetColumn.text(MASKED, "身份证号", "ID number").needed().wide(20),
                SheetColumn.text("disease", "反映病种", "Reported disease").wide(16),
                SheetColumn.text("reportedBy", "反映人", "Reported by").wide(12),
                SheetColumn.text("last", "上次结果", "Last outcome").wide(16),
                SheetColumn.text(OUTCOME, "核查结果", "Outcome").needed().wide(16),
                SheetColumn.day(ON, "入户日期", "Visited on").wide(12),
                SheetColumn.text(VISITOR, "入户人", "Who went").wide(10),
                SheetColumn.text(REMARK, "情况说明", "What was found").wide(24),
                SheetColumn.day(NEXT, "下次入户日期", "Next visit on").wide(12),
                SheetColumn.text(CASE, "案号", "Case").wide(12));
    }

    /**
     * Writes them.
     *
     * @param target the file for one workbook, the folder for several
     * @return the files written
     */
    public List<Path> write(Actor actor, VisitFilter filter, Path target, Split split) {
        List<VisitRow> rows = store.write(session -> {
            access.require(session, actor, Rights.VISIT);
            List<VisitRow> found = visits.page(session, actor, filter.sort(VisitFilter.Sort.WALK, false), 0, MOST);
            if (found.isEmpty()) {
                throw Refused.of("chronic.visit-nobody-left", TEXT.get("chronic.visit-nobody-left"));
            }
            journal.record(session, actor, JournalEntry.of("chronic.visit-sheet", "campaign", filter.campaignId())
                    .change("area", null, filter.area()).change("persons", null, found.size()));
            return found;
        });
        FieldRules rules = store.read(visits::rules);
        String title = store.read(s -> s.require(Campaign.class, filter.campaignId()).name());
        List<Path> files = new ArrayList<>();
        Map<String, List<VisitRow>> parts = new LinkedHashMap<>();
        rows.forEach(r -> parts.computeIfAbsent(r.areaCode().substring(0, Math.min(split.digits, r.areaCode().length())),
                k -> new ArrayList<>()).add(r));
        parts.forEach((area, part) -> {
            String place = split == Split.NONE ? "" : place(area, part.get(0));
            Path file = split == Split.NONE ? target
                    : target.resolve(fileName(place.isEmpty() ? title : title + " " + place) + ".xlsx");
            files.add(write(actor, file, (title + " " + place).strip(), rules, part));
        });
        return files;
    }

    private static String place(String area, VisitRow row) {
        String village = row.village();
        int blank = village.indexOf(' ');
        return area.isEmpty() ? TEXT.get("no-area") : area.length() == Split.TOWNSHIP.digits && blank > 0
                ? village.substring(0, blank) : village;
    }

    private static String fileName(String text) {
        return text.replaceAll("[\\\\/:*?\"<>|\\s]+", " ").strip();
    }

    private Path write(Actor actor, Path file, String title, FieldRules rules, List<VisitRow> rows) {
        try (SheetWriter writer = new SheetWriter(file, title, actor.displayName(), LocalDateTime.now(clock), columns())) {
            writer.keepTextAsText();
            writer.choices(OUTCOME, rules.outcomes().stream().map(VisitOutcome::name).map(n -> n.text()).toList());
            for (VisitRow r : rows) {
                writer.row(r.code(), r.village(), r.home(), r.name(), r.maskedId(), r.disease(), r.reportedBy(), last(r), null,
                        null, null, null, null, null);
            }
            return writer.finish();
        }
    }

    private static String last(VisitRow r) {
        return r.visitedOn() == null ? "" : r.outcomeName() + " " + r.visitedOn()
                + (r.nextOn() == null ? "" : TEXT.get("visit.next", r.nextOn()));
    }
}
