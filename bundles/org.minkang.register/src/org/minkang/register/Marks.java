package org.minkang.register;

import java.time.LocalDate;
import java.util.List;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Period;
import org.minkang.base.Refused;
import org.minkang.store.Session;

/** The dated marks of persons. Right: {@code persons.edit}. */
public final class Marks {

    private final Access access;
    private final Journal journal;

    public Marks(Access access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    /**
     * Adds a mark. Refused when the person has the same kind in an overlapping time
     * ({@code register.mark-overlap}), or without a source.
     */
    public Mark add(Session s, Actor actor, long personId, String kind, Period period, String source) {
        access.require(s, actor, BaseRights.PERSONS_EDIT);
        RegisterChecks.personFor(s, actor, personId);
        check(kind, source);
        // two seats that add the same mark at once must not both see that there is none
        RegisterChecks.lock(s, personId);
        of(s, personId).stream().filter(m -> m.kind().equals(kind) && m.period().overlaps(period)).findFirst()
                .ifPresent(m -> {
                    throw new Refused(RegisterChecks.problem("period", "register.mark-overlap",
                            MarkKinds.name(kind), m.period()));
                });
        Mark mark = new Mark(s.nextId(), personId, kind, period, source.strip());
        s.add(mark);
        journal.record(s, actor, JournalEntry.of("person.mark-added", "person", personId)
                .change("mark", null, kind).change("period", null, period).change("source", null, mark.source()));
        return mark;
    }

    static void check(String kind, String source) {
        if (kind == null || !kind.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new Refused(RegisterChecks.problem("kind", "register.mark-kind", kind));
        }
        if (source == null || source.isBlank()) {
            throw new Refused(RegisterChecks.problem("source", "register.mark-source"));
        }
        if (source.length() > 300) {
            throw new Refused(RegisterChecks.problem("source", "register.mark-source-long"));
        }
    }

    /** Ends an open mark, or shortens one, on its last day; one that ended is not made longer. */
    public Mark end(Session s, Actor actor, long markId, LocalDate lastDay, String reason) {
        access.require(s, actor, BaseRights.PERSONS_EDIT);
        String why = RegisterChecks.reason(reason);
        Mark mark = s.find(Mark.class, markId).orElseThrow(() -> RegisterChecks.refused("register.unknown-mark"));
        RegisterChecks.personFor(s, actor, mark.personId());
        Period before = mark.period();
        if (lastDay.isBefore(before.from())) {
            throw new Refused(RegisterChecks.problem("period", "register.mark-end", lastDay, before.from()));
        }
        if (before.to() != null && lastDay.isAfter(before.to())) {
            throw new Refused(RegisterChecks.problem("period", "register.mark-longer", before.to(), lastDay));
        }
        mark.endsOn(lastDay);
        journal.record(s, actor, JournalEntry.of("person.mark-ended", "person", mark.personId()).reason(why)
                .change(mark.kind(), before, mark.period()));
        return mark;
    }

    /** The marks valid on the day; checks no right. */
    public List<Mark> on(Session s, long personId, LocalDate day) {
        return of(s, personId).stream().filter(m -> m.period().contains(day)).toList();
    }

    /** All marks, newest first; checks no right. */
    public List<Mark> of(Session s, long personId) {
        return s.list(Mark.class, "SELECT m FROM Mark m WHERE m.personId = ?1 ORDER BY m.validFrom DESC, m.id DESC",
                personId);
    }
}
