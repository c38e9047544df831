package org.minkang.chronic.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.FieldRules;
import org.minkang.base.PlainText;
import org.minkang.chronic.Rights;
import org.minkang.chronic.VisitOutcome;
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
public class VisitReturnProfile implements SheetProfile<ReturnedVisit, Actor> {

    /** The id of the profile; behind a colon the id of the household check. */
    public static final String ID = "chronic.visit-return";

    private static final Text TEXT = Text.of(VisitReturnProfile.class);
    private static final Map<String, String> COLUMNS = Map.of("on", VisitSheets.ON, "visitor", VisitSheets.VISITOR, "outcome",
            VisitSheets.OUTCOME, "remark", VisitSheets.REMARK, "nextOn", VisitSheets.NEXT, "caseNumber", VisitSheets.CASE);

    /** The services it stands on. */
    public record Uses(Store store, Access access, Journal journal, Campaigns campaigns, Visits visits) {
    }

    private final Uses uses;
    private final Long campaignId;

    public VisitReturnProfile(Uses uses) {
        this(uses, null);
    }

    private VisitReturnProfile(Uses uses, Long campaignId) {
        this.uses = uses;
        this.campaignId = campaignId;
    }

    @Override
    public SheetProfile<ReturnedVisit, Actor> about(String subject) {
        return new VisitReturnProfile(uses, Long.valueOf(subject));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Bilingual name() {
        return TEXT.both("profile.visit-return");
    }

    /** The outcome must have its column; its cells may stay empty. */
    @Override
    public List<SheetColumn> columns() {
        return VisitSheets.columns().stream().map(c -> c.key().equals(VisitSheets.OUTCOME)
                ? new SheetColumn(c.key(), c.heading(), c.alsoCalled(), false, c.kind(), c.width()) : c).toList();
    }

    @Override
    public ReturnedVisit read(SheetRow row, RowProblems problems) {
        return new ReturnedVisit(row.text(VisitSheets.CODE), row.text(VisitSheets.NAME), row.text(VisitSheets.MASKED),
                row.text(VisitSheets.OUTCOME), row.day(VisitSheets.ON).orElse(null), row.text(VisitSheets.VISITOR),
                row.text(VisitSheets.REMARK), row.day(VisitSheets.NEXT).orElse(null), row.text(VisitSheets.CASE));
    }

    private long campaignId(Session session) {
        return campaignId == null ? uses.campaigns().onlyOpen(session) : campaignId;
    }

    @Override
    public void check(Actor caller, List<SheetEntry<ReturnedVisit>> chunk, CheckContext context) {
        uses.store().read(session -> {
            uses.access().require(session, caller, Rights.VISIT);
            Campaign campaign = session.require(Campaign.class, campaignId(session));
            FieldRules rules = uses.visits().rules(session);
            for (SheetEntry<ReturnedVisit> entry : chunk) {
                row(session, caller, campaign, entry).ifPresent(row -> check(session, campaign, rules, row, entry, context));
            }
            return null;
        });
    }

    /** The row of the list that is meant; empty when it cannot be said, which is then reported. */
    private Optional<ListedPerson> row(Session session, Actor caller, Campaign campaign, SheetEntry<ReturnedVisit> entry) {
        ReturnedVisit read = entry.value();
        Optional<VisitCode> code = VisitCode.read(read.code());
        if (code.isEmpty()) {
            return error(entry, VisitSheets.CODE, "chronic.visit-code");
        }
        if (code.get().campaignId() != campaign.id()) {
            return error(entry, VisitSheets.CODE, "chronic.visit-other-campaign", campaign.name());
        }
        if (campaign.closedOn().isPresent()) {
            return error(entry, VisitSheets.CODE, "chronic.campaign-closed", campaign.name(), campaign.closedOn().get());
        }
        Optional<ListedPerson> row = session.list(ListedPerson.class, "select r from ListedPerson r where r.campaignId = ?1"
                + " and r.rowNo = ?2", campaign.id(), code.get().rowNo()).stream().findFirst()
                .filter(r -> AreaScope.contains(caller, r.areaCode().orElse(null)));
        if (row.isEmpty()) {
            return error(entry, VisitSheets.CODE, "chronic.visit-row-unknown");
        }
        if (!PlainText.same(row.get().name(), read.name())) {
            return error(entry, VisitSheets.NAME, "chronic.visit-name-edited", row.get().name());
        }
        if (!IdNumber.mask(row.get().idNumber()).equalsIgnoreCase(read.maskedId())) {
            return error(entry, VisitSheets.MASKED, "chronic.visit-number-edited", IdNumber.mask(row.get().idNumber()));
        }
        return row;
    }

    private static Optional<ListedPerson> error(SheetEntry<ReturnedVisit> entry, String column, String kind, Object... args) {
        entry.error(column, kind, TEXT.get(kind, args));
        return Optional.empty();
    }

    private void check(Session session, Campaign campaign, FieldRules rules, ListedPerson row,
            SheetEntry<ReturnedVisit> entry, CheckContext context) {
        ReturnedVisit read = entry.value();
        OptionalInt same = context.sameAs(VisitSheets.CODE, campaign.id() + "/" + row.rowNo(), entry.row());
        if (same.isPresent()) {
            error(entry, VisitSheets.CODE, "chronic.visit-twice-in-file", same.getAsInt());
        } else if (read.untouched()) {
            note(entry, VisitSheets.OUTCOME, "chronic.visit-untouched");
        } else if (already(session, rules, row, read)) {
            note(entry, VisitSheets.OUTCOME, "chronic.visit-already");
        } else if (row.visits() != VisitCode.read(read.code()).orElseThrow().visits()) {
            Problem meanwhile = Visits.meanwhile(session, row);
            entry.error(VisitSheets.OUTCOME, meanwhile.code(), meanwhile.message());
        } else {
            Optional<VisitOutcome> outcome = rules.outcomeNamed(read.outcome());
            if (outcome.isEmpty()) {
                error(entry, VisitSheets.OUTCOME, read.outcome().isEmpty() ? "chronic.visit-no-outcome"
                        : "chronic.outcome-unknown", read.outcome());
                return;
            }
            uses.visits().check(session, row, visit(read, outcome.get()), campaign.openedOn(), rules)
                    .forEach(p -> entry.error(COLUMNS.getOrDefault(p.place(), VisitSheets.OUTCOME), p.code(), p.message()));
        }
    }

    private static void note(SheetEntry<ReturnedVisit> entry, String column, String kind) {
        entry.note(column, kind, TEXT.get(kind));
    }

    private static NewVisit visit(ReturnedVisit read, VisitOutcome outcome) {
        return new NewVisit(read.on(), read.visitor(), outcome.code(), read.remark(), read.nextOn(), read.caseNumber(),
                NewVisit.Source.WORKBOOK);
    }

    /** Whether the newest visit is this one: the same workbook was returned before. */
    private static boolean already(Session session, FieldRules rules, ListedPerson row, ReturnedVisit read) {
        HouseVisit last = Visits.last(session, row);
        return last != null && last.source() == NewVisit.Source.WORKBOOK && last.visitedOn().equals(read.on())
                && last.visitor().equals(read.visitor()) && last.remark().equals(read.remark())
                && last.nextOn().equals(Optional.ofNullable(read.nextOn()))
                && rules.outcomeNamed(read.outcome()).map(VisitOutcome::code).filter(last.outcome()::equals).isPresent();
    }

    @Override
    public ApplyReport apply(Actor caller, String fileName, Iterable<SheetEntry<ReturnedVisit>> good, Progress progress) {
        return uses.store().write(session -> {
            uses.access().require(session, caller, Rights.VISIT);
            Campaign campaign = Campaigns.lock(session, campaignId(session));
            FieldRules rules = uses.visits().rules(session);
            List<Problem> problems = new ArrayList<>();
            List<ApplyReport.Line> lines = new ArrayList<>();
            long skipped = 0;
            for (SheetEntry<ReturnedVisit> entry : good) {
                Optional<ListedPerson> row = row(session, caller, campaign, entry);
                if (row.isPresent() && (entry.value().untouched() || already(session, rules, row.get(), entry.value()))) {
                    skipped++;
                } else if (row.isPresent()) {
                    record(session, caller, rules, row.get(), entry, problems, lines);
                }
                entry.problems().stream().filter(p -> !p.note()).forEach(p -> problems.add(
                        new Problem(p.kind(), TEXT.get("row", entry.row()), p.message())));
            }
            if (!problems.isEmpty()) {
                throw new Refused(problems);
            }
            uses.journal().record(session, caller, JournalEntry.of("chronic.visit-sheet-returned", "campaign", campaign.id())
                    .change("visits", null, lines.size()).change("skipped", null, skipped));
            return new ApplyReport(lines.size(), 0, skipped, lines);
        });
    }

    private void record(Session session, Actor caller, FieldRules rules, ListedPerson row, SheetEntry<ReturnedVisit> entry,
            List<Problem> problems, List<ApplyReport.Line> lines) {
        int seen = VisitCode.read(entry.value().code()).orElseThrow().visits();
        Optional<VisitOutcome> outcome = rules.outcomeNamed(entry.value().outcome());
        String place = TEXT.get("row", entry.row());
        if (outcome.isEmpty()) {
            problems.add(new Problem("chronic.outcome-unknown", place,
                    TEXT.get("chronic.outcome-unknown", entry.value().outcome())));
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
    public String kindLabel(String kind) {
        return TEXT.get("kind." + kind);
    }
}
