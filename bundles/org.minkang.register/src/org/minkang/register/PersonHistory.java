package org.minkang.register;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Change;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalRow;
import org.minkang.base.IdNumber;
import org.minkang.base.Sex;
import org.minkang.base.Text;
import org.minkang.store.Session;

/** What was changed of a person's own data and marks, read from the journal. Right: {@code persons.search}. */
public final class PersonHistory {

    private static final Text TEXT = Text.of(PersonHistory.class);
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    /** Who looked is for the supervisors, and no change. */
    private static final Set<String> NOT_SHOWN = Set.of("person.looked-at");
    private static final Set<String> ACTIONS = Set.of("person.created", "person.changed", "person.moved",
            "person.mark-added", "person.mark-ended", "person.mark-voided", "person.merged", "person.merged-into",
            "person.unmerged", "person.unmerged-from", "person.not-same");
    private static final Set<String> FIELDS = Set.of("idNumber", "name", "sex", "birth", "householdId", "areaCode",
            "phone", "diedOn", "note", "mark", "period", "source", "merged", "mergedInto", "notSame");

    private final Access access;
    private final Journal journal;

    public PersonHistory(Access access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    /** Newest first, masked like a card; with what happened to entries merged into the person before they were. */
    public List<HistoryLine> of(Session s, Actor actor, long personId) {
        access.require(s, actor, BaseRights.PERSONS_SEARCH);
        Person person = MergedPersons.standing(s, RegisterChecks.person(s, personId));
        RegisterChecks.within(actor, person.areaCode());
        return lines(s, person.id(), true);
    }

    List<HistoryLine> lines(Session s, long personId, boolean masked) {
        List<JournalRow> rows = new ArrayList<>();
        MergedPersons.all(s, personId).forEach(id -> rows.addAll(journal.of(s, "person", Long.toString(id))));
        return rows.stream().filter(row -> !NOT_SHOWN.contains(row.action()))
                .sorted(Comparator.comparing(JournalRow::sequence).reversed()).map(row -> line(s, row, masked)).toList();
    }

    private HistoryLine line(Session s, JournalRow row, boolean masked) {
        String action = ACTIONS.contains(row.action()) ? TEXT.get("history." + row.action()) : row.action();
        List<HistoryLine.FieldChange> changes = row.changes().stream()
                .filter(c -> !c.field().startsWith("rows") && !c.field().equals("part"))
                .map(c -> change(s, c, masked)).toList();
        return new HistoryLine(LocalDateTime.ofInstant(row.at(), HERE), row.account(), action, row.reason(), changes);
    }

    private HistoryLine.FieldChange change(Session s, Change c, boolean masked) {
        boolean known = FIELDS.contains(c.field());
        // the marks journal their end under their kind
        String field = known ? TEXT.get("field." + c.field()) : MarkKinds.name(c.field()).text();
        return new HistoryLine.FieldChange(field, value(s, c.field(), c.before(), masked),
                value(s, c.field(), c.after(), masked));
    }

    private static String value(Session s, String field, String value, boolean masked) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "idNumber" -> masked ? IdNumber.mask(value) : value;
            case "phone" -> masked ? PersonDetails.maskPhone(value) : value;
            case "birth" -> masked ? value.substring(0, 4) : value;
            case "note" -> masked ? "…" : value;
            case "sex" -> Sex.valueOf(value).text();
            case "mark" -> MarkKinds.name(value).text();
            case "areaCode" -> Areas.shortNameOf(s, value);
            case "householdId" -> s.find(Household.class, Long.parseLong(value)).map(Household::number)
                    .map(n -> IdNumber.parse(n).isDone() && masked ? IdNumber.mask(n) : n).orElse(value);
            case "merged", "mergedInto", "notSame" -> s.find(Person.class, Long.parseLong(value))
                    .map(p -> p.name() + " " + p.maskedId()).orElse(value);
            default -> value;
        };
    }
}
