package org.minkang.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.journal.Journal;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.PlainText;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.CheckContext;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetEntry;
import org.minkang.sheets.SheetProfile;
import org.minkang.sheets.SheetRow;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * A workbook that comes back from a village. Rows nobody filled in are passed over, and so is what was recorded from the same
 * workbook before. What does not agree with what has happened meanwhile is an error of its row and never written over.
 * Whoever may record a visit may return a workbook.
 */
public final class HouseReturnProfile implements SheetProfile<ReturnedVisit, Actor> {

    private static final Text TEXT = Text.of(HouseReturnProfile.class);
    /** The end of the id of the profile, behind that of the kind. */
    private static final String RETURN = "-return";
    private static final Set<String> COLUMNS = Set.of(HouseSheets.ON, HouseSheets.VISITOR, HouseSheets.OUTCOME,
            HouseSheets.REMARK, HouseSheets.NEXT);

    /** The services it stands on. */
    public record Uses(Store store, Journal journal, HouseChecks checks, HouseVisits visits) {
    }

    private final Uses uses;
    private final HouseCheckKind kind;
    private final Long checkId;

    public HouseReturnProfile(Uses uses, HouseCheckKind kind) {
        this(uses, kind, null);
    }

    private HouseReturnProfile(Uses uses, HouseCheckKind kind, Long checkId) {
        this.uses = uses;
        this.kind = kind;
        this.checkId = checkId;
    }

    /** The id of the profile of a kind; behind a colon the id of the household check. */
    public static String id(String kindId) {
        return kindId + RETURN;
    }

    /** @param subject the id of the household check */
    @Override
    public SheetProfile<ReturnedVisit, Actor> about(String subject) {
        return new HouseReturnProfile(uses, kind, Long.valueOf(subject));
    }

    @Override
    public String id() {
        return id(kind.id());
    }

    @Override
    public Bilingual name() {
        return HouseListProfile.called(kind, "profile.return");
    }

    /** The outcome must have its column; its cells may stay empty. */
    @Override
    public List<SheetColumn> columns() {
        return HouseSheets.columns(kind).stream().map(c -> c.key().equals(HouseSheets.OUTCOME)
                ? new SheetColumn(c.key(), c.heading(), c.alsoCalled(), false, c.kind(), c.width()) : c).toList();
    }

    @Override
    public ReturnedVisit read(SheetRow row, RowProblems problems) {
        return new ReturnedVisit(row.text(HouseSheets.CODE), row.text(HouseSheets.NAME), row.text(HouseSheets.MASKED),
                row.text(HouseSheets.OUTCOME), row.day(HouseSheets.ON).orElse(null), row.text(HouseSheets.VISITOR),
                row.text(HouseSheets.REMARK), row.day(HouseSheets.NEXT).orElse(null),
                kind.detail().map(c -> row.text(c.key())).orElse(""));
    }

    @Override
    public void check(Actor caller, List<SheetEntry<ReturnedVisit>> chunk, CheckContext context) {
        uses.store().read(session -> {
            long id = uses.checks().meant(session, caller, kind, checkId);
            HouseCheck check = session.require(HouseCheck.class, id);
            HouseOutcomes outcomes = uses.checks().outcomes(session, kind.id());
            for (SheetEntry<ReturnedVisit> entry : chunk) {
                row(session, caller, check, entry).ifPresent(row -> check(session, check, outcomes, row, entry, context));
            }
            return null;
        });
    }

    /** The row of the list that is meant; empty when it cannot be said, which is then reported. */
    private Optional<ListedPerson> row(Session session, Actor caller, HouseCheck check, SheetEntry<ReturnedVisit> entry) {
        ReturnedVisit read = entry.value();
        Optional<VisitCode> code = VisitCode.read(read.code());
        if (code.isEmpty()) {
            return error(entry, HouseSheets.CODE, "house.visit-code");
        }
        if (code.get().checkId() != check.id()) {
            return error(entry, HouseSheets.CODE, "house.visit-other-check", check.name());
        }
        if (check.closedOn().isPresent()) {
            return error(entry, HouseSheets.CODE, "house.check-closed", check.name(), check.closedOn().get());
        }
        Optional<ListedPerson> row = session.list(ListedPerson.class, "select r from ListedPerson r where r.checkId = ?1"
                + " and r.rowNo = ?2", check.id(), code.get().rowNo()).stream().findFirst()
                .filter(r -> AreaScope.contains(caller, r.areaCode().orElse(null)));
        if (row.isEmpty()) {
            return error(entry, HouseSheets.CODE, "house.visit-row-unknown");
        }
        if (!PlainText.same(row.get().name(), read.name())) {
            return error(entry, HouseSheets.NAME, "house.visit-name-edited", row.get().name());
        }
        if (!IdNumber.mask(row.get().idNumber()).equalsIgnoreCase(read.maskedId())) {
            return error(entry, HouseSheets.MASKED, "house.visit-number-edited", IdNumber.mask(row.get().idNumber()));
        }
        return row;
    }

    private static Optional<ListedPerson> error(SheetEntry<ReturnedVisit> entry, String column, String kind, Object... args) {
        entry.error(column, kind, TEXT.get(kind, args));
        return Optional.empty();
    }

    private void check(Session session, HouseCheck check, HouseOutcomes outcomes, ListedPerson row,
            SheetEntry<ReturnedVisit> entry, CheckContext context) {
        ReturnedVisit read = entry.value();
        OptionalInt same = context.sameAs(HouseSheets.CODE, check.id() + "/" + row.rowNo(), entry.row());
        if (same.isPresent()) {
            error(entry, HouseSheets.CODE, "house.visit-twice-in-file", same.getAsInt());
        } else if (read.untouched()) {
            note(entry, HouseSheets.OUTCOME, "house.visit-untouched");
        } else if (already(session, outcomes, row, read)) {
            note(entry, HouseSheets.OUTCOME, "house.visit-already");
        } else if (row.visits() != VisitCode.read(read.code()).orElseThrow().visits()) {
            Problem meanwhile = HouseVisits.meanwhile(session, row);
            entry.error(HouseSheets.OUTCOME, meanwhile.code(), meanwhile.message());
        } else {
            Optional<HouseOutcome> outcome = outcomes.named(read.outcome());
            if (outcome.isEmpty()) {
                error(entry, HouseSheets.OUTCOME, read.outcome().isEmpty() ? "house.visit-no-outcome"
                        : "house.outcome-unknown", read.outcome());
                return;
            }
            uses.visits().check(session, check, row, visit(read, outcome.get()), outcomes)
                    .forEach(p -> entry.error(column(p.place()), p.code(), p.message()));
        }
    }

    /** Where a field of a visit stands in the workbook. */
    private String column(String field) {
        return COLUMNS.contains(field) ? field
                : field.equals("detail") ? kind.detail().map(SheetColumn::key).orElse(HouseSheets.OUTCOME) : HouseSheets.OUTCOME;
    }

    private static void note(SheetEntry<ReturnedVisit> entry, String column, String kind) {
        entry.note(column, kind, TEXT.get(kind));
    }

    private static NewVisit visit(ReturnedVisit read, HouseOutcome outcome) {
        return new NewVisit(read.on(), read.visitor(), outcome.code(), read.remark(), read.nextOn(), read.detail(),
                NewVisit.Source.WORKBOOK);
    }

    /** Whether the newest visit is this one: the same workbook was returned before. */
    private static boolean already(Session session, HouseOutcomes outcomes, ListedPerson row, ReturnedVisit read) {
        HouseVisit last = HouseVisits.last(session, row);
        return last != null && last.source() == NewVisit.Source.WORKBOOK && last.visitedOn().equals(read.on())
                && last.visitor().equals(read.visitor()) && last.remark().equals(read.remark())
                && last.nextOn().equals(Optional.ofNullable(read.nextOn()))
                && outcomes.named(read.outcome()).map(HouseOutcome::code).filter(last.outcome()::equals).isPresent();
    }

    @Override
    public ApplyReport apply(Actor caller, String fileName, Iterable<SheetEntry<ReturnedVisit>> good, Progress progress) {
        return uses.store().write(session -> {
            long id = uses.checks().meant(session, caller, kind, checkId);
            HouseCheck check = HouseChecks.lock(session, id);
            HouseOutcomes outcomes = uses.checks().outcomes(session, kind.id());
            List<Problem> problems = new ArrayList<>();
            List<ApplyReport.Line> lines = new ArrayList<>();
            long skipped = 0;
            for (SheetEntry<ReturnedVisit> entry : good) {
                Optional<ListedPerson> row = row(session, caller, check, entry);
                if (row.isPresent() && (entry.value().untouched() || already(session, outcomes, row.get(), entry.value()))) {
                    skipped++;
                } else if (row.isPresent()) {
                    record(session, caller, outcomes, row.get(), entry, problems, lines);
                }
                entry.problems().stream().filter(p -> !p.note()).forEach(p -> problems.add(
                        new Problem(p.kind(), TEXT.get("row", entry.row()), p.message())));
            }
            if (!problems.isEmpty()) {
                throw new Refused(problems);
            }
            uses.journal().record(session, caller, HouseChecks.entry(kind, "sheet-returned", check.id())
                    .change("visits", null, lines.size()).change("skipped", null, skipped));
            return new ApplyReport(lines.size(), 0, skipped, lines);
        });
    }

    private void record(Session session, Actor caller, HouseOutcomes outcomes, ListedPerson row, SheetEntry<ReturnedVisit> entry,
            List<Problem> problems, List<ApplyReport.Line> lines) {
        int seen = VisitCode.read(entry.value().code()).orElseThrow().visits();
        Optional<HouseOutcome> outcome = outcomes.named(entry.value().outcome());
        String place = TEXT.get("row", entry.row());
        if (outcome.isEmpty()) {
            problems.add(new Problem("house.outcome-unknown", place,
                    TEXT.get("house.outcome-unknown", entry.value().outcome())));
            return;
        }
        try {
            uses.visits().record(session, caller, row.id(), seen, visit(entry.value(), outcome.get()));
            lines.add(new ApplyReport.Line(entry.row(), ApplyReport.Fate.CREATED, "", "",
                    row.name() + " " + outcome.get().name().text()));
        } catch (Refused e) {
            // all rows that no longer fit are told at once, and nothing is kept
            e.problems().forEach(p -> problems.add(p.at(place)));
        }
    }

    @Override
    public String kindLabel(String code) {
        return code.startsWith("house.") ? TEXT.get("kind." + code) : kind.problemTitle(code);
    }
}
