package org.minkang.register;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.store.InList;
import org.minkang.store.Session;

/** What the services of the register check in the same words. */
final class RegisterChecks {

    private static final Text TEXT = Text.of(RegisterChecks.class);

    private RegisterChecks() {
    }

    static Refused refused(String code, Object... args) {
        return Refused.of(code, TEXT.get(code, args));
    }

    static Problem problem(String field, String code, Object... args) {
        return new Problem(code, field, TEXT.get(code, args));
    }

    /** A reason that says something. */
    static String reason(String why) {
        if (why == null || why.isBlank()) {
            throw new Refused(problem("reason", "register.reason"));
        }
        return why.strip();
    }

    static Person person(Session s, long personId) {
        return s.find(Person.class, personId).orElseThrow(() -> refused("register.unknown-person"));
    }

    /** The person, if the actor's area limit lets them be seen. */
    static Person personFor(Session s, Actor actor, long personId) {
        Person p = person(s, personId);
        within(actor, p.areaCode());
        return p;
    }

    /** As {@link #personFor}, to be changed: an entry that was merged is changed no more. */
    static Person standing(Session s, Actor actor, long personId) {
        Person p = personFor(s, actor, personId);
        if (p.mergedInto().isPresent()) {
            throw refused("register.merged", MergedPersons.standing(s, p).name());
        }
        return p;
    }

    /** Whether the actor's area limit lets them see what lies there. */
    static boolean isWithin(Actor actor, String areaCode) {
        return actor.area().map(limit -> areaCode != null && limit.contains(new AreaCode(areaCode))).orElse(true);
    }

    /** Whoever has an area limit neither sees nor changes what lies outside, nor what lies nobody knows where. */
    static void within(Actor actor, String areaCode) {
        if (!isWithin(actor, areaCode)) {
            throw refused("register.outside-area", actor.area().get().digits());
        }
    }

    /** Makes sessions that change something of one person wait for each other until the commit. */
    static void lock(Session s, long personId) {
        // whoever waited may find the person merged into another
        if (s.execute("UPDATE mk_person SET row_version = row_version WHERE id = ? AND merged_into IS NULL", personId) == 0) {
            throw refused("register.merged-already");
        }
    }

    /** Locks those of the persons who stand for themselves, and says how many. */
    static int lock(Session s, Collection<Long> personIds) {
        return InList.execute(s, personIds, "UPDATE mk_person SET row_version = row_version WHERE id IN (?) AND merged_into IS NULL");
    }

    static boolean areaKnown(Session s, String code) {
        return !s.rows("SELECT 1 FROM mk_area WHERE area_code = ?", code).isEmpty();
    }

    static void throwIfAny(List<Problem> problems) {
        List<Problem> real = problems.stream().filter(Objects::nonNull).toList();
        if (!real.isEmpty()) {
            throw new Refused(real);
        }
    }
}
