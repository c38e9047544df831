package org.minkang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
    private final Clock clock;

    /** With the machine's clock in China; it only serves to note when a mark was entered. */
    public Marks(Access access, Journal journal) {
        this(access, journal, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    public Marks(Access access, Journal journal, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Adds a mark. Refused when the person has the same kind in an overlapping time
     * ({@code register.mark-overlap}), or without a source.
     */
    public Mark add(Session s, Actor actor, long personId, String kind, Period period, String source) {
        return add(s, actor, personId, kind, period, source, "");
    }

    /** {@link #add(Session, Actor, long, String, Period, String)} by hand, with a reason for the journal. */
    public Mark add(Session s, Actor actor, long personId, String kind, Period period, String source, String reason) {
        access.require(s, actor, BaseRights.PERSONS_EDIT);
        RegisterChecks.standing(s, actor, personId);
        check(kind, source);
        // two seats that add the same mark at once must not both see that there is none
        RegisterChecks.lock(s, personId);
        of(s, personId).stream().filter(m -> m.voided().isEmpty() && m.kind().equals(kind))
                .filter(m -> m.period().overlaps(period)).findFirst()
                .ifPresent(m -> {
                    throw new Refused(RegisterChecks.problem("period", "register.mark-overlap",
                            MarkKinds.name(kind), m.period()));
                });
        Mark mark = new Mark(s.nextId(), personId, kind, period, source.strip(), act(actor, ""));
        s.add(mark);
        journal.record(s, actor, JournalEntry.of("person.mark-added", "person", personId).reason(reason)
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
        Mark mark = mark(s, actor, markId);
        Period before = mark.period();
        if (lastDay.isBefore(before.from())) {
            throw new Refused(RegisterChecks.problem("period", "register.mark-end", lastDay, before.from()));
        }
        if (before.to() != null && lastDay.isAfter(before.to())) {
            throw new Refused(RegisterChecks.problem("period", "register.mark-longer", before.to(), lastDay));
        }
        mark.endsOn(lastDay, act(actor, why));
        journal.record(s, actor, JournalEntry.of("person.mark-ended", "person", mark.personId()).reason(why)
                .change(mark.kind(), before, mark.period()));
        return mark;
    }

    /**
     * Says that a mark was entered by mistake: it counts on no day any more, and is still shown with who
     * said so and why. What was right and is over is ended instead.
     */
    public Mark voidMark(Session s, Actor actor, long markId, String reason) {
        access.require(s, actor, BaseRights.PERSONS_EDIT);
        String why = RegisterChecks.reason(reason);
        Mark mark = mark(s, actor, markId);
        mark.voided(act(actor, why));
        journal.record(s, actor, JournalEntry.of("person.mark-voided", "person", mark.personId()).reason(why)
                .change(mark.kind(), mark.period(), null));
        return mark;
    }

    /** One that still counts, of a person the actor may change. */
    private static Mark mark(Session s, Actor actor, long markId) {
        Mark mark = s.find(Mark.class, markId).filter(m -> m.voided().isEmpty())
                .orElseThrow(() -> RegisterChecks.refused("register.unknown-mark"));
        RegisterChecks.standing(s, actor, mark.personId());
        return mark;
    }

    private Mark.Act act(Actor actor, String reason) {
        // databases keep less than nanoseconds
        return new Mark.Act(LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS), actor.displayName(), reason);
    }

    /** The marks valid on the day; checks no right. */
    public List<Mark> on(Session s, long personId, LocalDate day) {
        return of(s, personId).stream().filter(m -> m.countsOn(day)).toList();
    }

    /** All marks, also past and wrong ones, newest first. Right: {@code persons.search}. */
    public List<Mark> history(Session s, Actor actor, long personId) {
        access.require(s, actor, BaseRights.PERSONS_SEARCH);
        Person person = MergedPersons.standing(s, RegisterChecks.person(s, personId));
        RegisterChecks.within(actor, person.areaCode());
        return of(s, person.id());
    }

    /** All marks, newest first; checks no right. */
    public List<Mark> of(Session s, long personId) {
        return s.list(Mark.class, "SELECT m FROM Mark m WHERE m.personId = ?1 ORDER BY m.validFrom DESC, m.id DESC",
                personId);
    }
}
