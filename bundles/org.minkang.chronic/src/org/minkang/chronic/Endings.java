package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Fact;
import org.minkang.register.Facts;
import org.minkang.register.Person;
import org.minkang.store.Session;

/**
 * The certificates that the register says should not go on: the holder died, is no longer insured, lives in another
 * county. Nothing happens by itself: somebody ends or suspends them. Only after a death a certificate does not count
 * any more even before that.
 */
public class Endings {

    /**
     * A certificate that should not go on.
     *
     * @param reasonCode the standard reason
     * @param from       the first day on which it should not count
     * @param text       what the register says
     */
    public record Ending(CertificateRow certificate, String reasonCode, LocalDate from, String text) {
    }

    private static final Text TEXT = Text.of(Endings.class);

    private final Access access;
    private final Facts facts;
    private final PolicyPacks packs;
    private final CertificateLife life;
    private final Clock clock;

    public Endings(Access access, Facts facts, PolicyPacks packs, CertificateLife life, Clock clock) {
        this.access = access;
        this.facts = facts;
        this.packs = packs;
        this.life = life;
        this.clock = clock;
    }

    /**
     * All of them. Whoever keeps the insured is asked about every holder, so this takes its time in a large county.
     *
     * @param area a township or village and everything in it; null for all the actor may see
     */
    public List<Ending> list(Session session, Actor actor, String area) {
        access.require(session, actor, BaseRights.PERSONS_SEARCH);
        List<Ending> endings = new ArrayList<>();
        String county = county(session);
        for (CertificateRow row : held().within(area, actor).all(session, "p.area_code, p.name_key, c.number")) {
            ending(session, row, county).ifPresent(endings::add);
        }
        return endings;
    }

    /** Ends a certificate as the register says, from the day it says. */
    public void end(Session session, Actor actor, long certificateId, String note) {
        Ending ending = required(session, actor, certificateId);
        life.end(session, actor, certificateId, ending.from(), ending.reasonCode(), because(ending, note));
    }

    /** Suspends it instead, until it is known for certain. Refused for a holder who died. */
    public void suspend(Session session, Actor actor, long certificateId, String note) {
        Ending ending = required(session, actor, certificateId);
        life.suspend(session, actor, certificateId, ending.from(), ending.reasonCode(), because(ending, note));
    }

    private static String because(Ending ending, String note) {
        return note == null || note.isBlank() ? ending.text() : ending.text() + "；" + note.strip();
    }

    private Ending required(Session session, Actor actor, long certificateId) {
        access.require(session, actor, Rights.END);
        return held().and("c.id = ?", certificateId).all(session, "c.id").stream().findFirst()
                .flatMap(row -> ending(session, row, county(session)))
                .orElseThrow(() -> Refused.of("chronic.nothing-to-end", TEXT.get("chronic.nothing-to-end")));
    }

    private CertificateQuery held() {
        LocalDate today = LocalDate.now(clock);
        return new CertificateQuery(today, today).and(CertificateLists.HELD
                + " and (c.valid_to is null or c.valid_to >= ? or p.died_on < c.valid_to)", today);
    }

    private String county(Session session) {
        return packs.require(session, LocalDate.now(clock)).area().digits();
    }

    /** @param county the area outside of which a holder has moved away */
    private Optional<Ending> ending(Session session, CertificateRow row, String county) {
        LocalDate today = LocalDate.now(clock);
        if (row.state() == CertificateRow.State.DECEASED || row.state() == CertificateRow.State.EXPIRED) {
            LocalDate day = session.require(Person.class, row.personId()).diedOn().orElseThrow();
            LocalDate first = session.require(Certificate.class, row.id()).firstDay();
            return Optional.of(new Ending(row, CertificateRules.DIED, day.isBefore(first) ? first : day.plusDays(1),
                    TEXT.get("ending.died", day)));
        }
        if (row.state() == CertificateRow.State.SUSPENDED) {
            // somebody has seen to it already
            return Optional.empty();
        }
        if (!row.areaCode().isEmpty() && !row.areaCode().startsWith(county)) {
            return Optional.of(new Ending(row, CertificateRules.MOVED, today, TEXT.get("ending.moved")));
        }
        Fact cover = facts.ask(session, Fact.INSURED, row.personId(), today);
        return cover.isNo() ? Optional.of(new Ending(row, CertificateRules.COVER_ENDED, today, cover.text()))
                : Optional.empty();
    }
}
