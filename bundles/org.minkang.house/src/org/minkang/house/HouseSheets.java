package org.minkang.house;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetWriter;
import org.minkang.store.Store;

/**
 * The workbooks of household checks: lists that come in, and those that go to the villages and come back with one row per
 * person, the outcome from a drop-down list.
 */
public final class HouseSheets {

    static final String CODE = "code";
    static final String NAME = "name";
    static final String MASKED = "maskedId";
    static final String OUTCOME = "outcome";
    static final String ON = "on";
    static final String VISITOR = "visitor";
    static final String REMARK = "remark";
    static final String NEXT = "nextOn";

    private static final Text TEXT = Text.of(HouseSheets.class);
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
    private final HouseChecks checks;
    private final HouseLists lists;
    private final HouseVisits visits;
    private final Clock clock;

    public HouseSheets(Store store, Access access, Journal journal, HouseChecks checks, HouseLists lists, HouseVisits visits,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.checks = checks;
        this.lists = lists;
        this.visits = visits;
        this.clock = clock;
    }

    /** The import of lists of a kind. */
    public HouseListProfile list(String kindId) {
        return new HouseListProfile(new HouseListProfile.Uses(store, access, journal, checks, lists), checks.kind(kindId));
    }

    /** The import of workbooks of a kind that come back. */
    public HouseReturnProfile returned(String kindId) {
        return new HouseReturnProfile(new HouseReturnProfile.Uses(store, journal, checks, visits), checks.kind(kindId));
    }

    /** The columns of the workbook: those before the outcome say who it is, the others are filled in. */
    static List<SheetColumn> columns(HouseCheckKind kind) {
        List<SheetColumn> columns = new ArrayList<>(List.of(
                SheetColumn.text(CODE, "核查号", "Check no.").needed().wide(15),
                SheetColumn.text("village", "村(社区)", "Village").wide(18),
                SheetColumn.text("home", "组、门牌", "Group and door").wide(16),
                SheetColumn.text(NAME, "姓名", "Name").needed().wide(9),
                SheetColumn.text(MASKED, "身份证号", "ID number").needed().wide(20)));
        kind.about().ifPresent(c -> columns.add(c.wide(16)));
        kind.reportedBy().ifPresent(c -> columns.add(c.wide(12)));
        columns.addAll(List.of(
                SheetColumn.text("last", "上次结果", "Last outcome").wide(16),
                SheetColumn.text(OUTCOME, "核查结果", "Outcome").needed().wide(16),
                SheetColumn.day(ON, "入户日期", "Visited on").wide(12),
                SheetColumn.text(VISITOR, "入户人", "Who went").wide(10),
                SheetColumn.text(REMARK, "情况说明", "What was found").wide(24),
                SheetColumn.day(NEXT, "下次入户日期", "Next visit on").wide(12)));
        kind.detail().ifPresent(columns::add);
        return columns;
    }

    /**
     * Writes them.
     *
     * @param target the file for one workbook, the folder for several
     * @return the files written
     */
    public List<Path> write(Actor actor, VisitFilter filter, Path target, Split split) {
        List<VisitRow> rows = store.write(session -> {
            HouseCheckKind kind = checks.require(session, actor, filter.checkId());
            List<VisitRow> found = visits.page(session, actor, filter.sort(VisitFilter.Sort.WALK, false), 0, MOST);
            if (found.isEmpty()) {
                throw Refused.of("house.visit-nobody-left", TEXT.get("house.visit-nobody-left"));
            }
            journal.record(session, actor, HouseChecks.entry(kind, "sheet", filter.checkId())
                    .change("area", null, filter.area()).change("persons", null, found.size()));
            return found;
        });
        HouseCheck check = store.read(s -> s.require(HouseCheck.class, filter.checkId()));
        HouseCheckKind kind = checks.kind(check.kind());
        HouseOutcomes outcomes = store.read(s -> checks.outcomes(s, kind.id()));
        List<Path> files = new ArrayList<>();
        Map<String, List<VisitRow>> parts = new LinkedHashMap<>();
        rows.forEach(r -> parts.computeIfAbsent(r.areaCode().substring(0, Math.min(split.digits, r.areaCode().length())),
                k -> new ArrayList<>()).add(r));
        parts.forEach((area, part) -> {
            String place = split == Split.NONE ? "" : place(area, part.get(0));
            Path file = split == Split.NONE ? target
                    : target.resolve(fileName((check.name() + " " + place).strip()) + ".xlsx");
            files.add(write(actor, file, (check.name() + " " + place).strip(), kind, outcomes, part));
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

    private Path write(Actor actor, Path file, String title, HouseCheckKind kind, HouseOutcomes outcomes, List<VisitRow> rows) {
        try (SheetWriter writer = new SheetWriter(file, title, actor.displayName(), LocalDateTime.now(clock), columns(kind))) {
            writer.keepTextAsText();
            writer.choices(OUTCOME, outcomes.all().stream().map(o -> o.name().text()).toList());
            for (VisitRow r : rows) {
                List<Object> cells = new ArrayList<>(List.of(r.code(), r.village(), r.home(), r.name(), r.maskedId()));
                kind.about().ifPresent(c -> cells.add(r.about()));
                kind.reportedBy().ifPresent(c -> cells.add(r.reportedBy()));
                cells.add(last(r));
                // what is filled in by hand
                cells.addAll(Collections.nCopies(columns(kind).size() - cells.size(), null));
                writer.row(cells.toArray());
            }
            return writer.finish();
        }
    }

    private static String last(VisitRow r) {
        return r.visitedOn() == null ? "" : r.outcomeName() + " " + r.visitedOn()
                + (r.nextOn() == null ? "" : TEXT.get("visit.next", r.nextOn()));
    }
}
