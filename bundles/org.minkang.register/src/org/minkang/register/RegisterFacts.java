package org.minkang.register;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.minkang.base.Text;
import org.minkang.store.Session;

/** The facts the register itself can state: whether somebody was alive, and the marks. */
final class RegisterFacts implements FactProvider {

    private static final Text TEXT = Text.of(RegisterFacts.class);

    @Override
    public Set<String> facts() {
        Set<String> facts = new LinkedHashSet<>();
        facts.add(Fact.ALIVE);
        MarkKinds.standard().forEach(kind -> facts.add(Fact.MARK + kind));
        return facts;
    }

    /** A county's own marks are not in {@link #facts()} and are answered all the same. */
    boolean states(String fact) {
        return fact.equals(Fact.ALIVE) || fact.startsWith(Fact.MARK);
    }

    @Override
    public Fact state(Session s, String fact, long personId, LocalDate on) {
        return fact.equals(Fact.ALIVE) ? alive(RegisterChecks.person(s, personId), on)
                : marked(s, fact.substring(Fact.MARK.length()), personId, on);
    }

    private static Fact alive(Person p, LocalDate on) {
        String source = TEXT.get("fact.source.register");
        if (on.isBefore(p.birth())) {
            return Fact.no(TEXT.get("fact.not-born"), source);
        }
        return p.diedOn().filter(day -> day.isBefore(on))
                .map(day -> Fact.no(TEXT.get("fact.alive.dead", day), source))
                .orElseGet(() -> Fact.yes(TEXT.get("fact.alive.no-record"), source));
    }

    private static Fact marked(Session s, String kind, long personId, LocalDate on) {
        List<Mark> marks = s.list(Mark.class, "SELECT m FROM Mark m WHERE m.personId = ?1 AND m.kind = ?2", personId,
                kind);
        return marks.stream().filter(m -> m.countsOn(on)).findFirst()
                .map(m -> Fact.yes(TEXT.get("fact.mark.yes", MarkKinds.name(kind), m.period().from()), m.source()))
                .orElseGet(() -> Fact.no(TEXT.get("fact.mark.no", MarkKinds.name(kind)),
                        TEXT.get("fact.source.register")));
    }
}
