package org.minkang.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Period;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Session;

/** The campaigns of the years. */
public class Campaigns {

    private static final Text TEXT = Text.of(EnrollmentModule.class);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Access access;
    private final Journal journal;
    private final PolicyPacks packs;
    private final Clock clock;

    public Campaigns(Access access, Journal journal, PolicyPacks packs, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.packs = packs;
        this.clock = clock;
    }

    /**
     * Opens the campaign of a year, by the pack that is in force on the first day of its cover.
     *
     * @throws Refused {@code enrollment.campaign-twice}, {@code enrollment.year}, {@code enrollment.no-rules} when the pack has
     *     no section for it, {@code enrollment.county-only} for an account of a part of the county
     */
    public Campaign open(Session s, Actor actor, int year) {
        access.require(s, actor, Rights.CAMPAIGN);
        requireCounty(actor);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw refused("enrollment.year", year);
        }
        if (find(s, year).isPresent()) {
            throw refused("enrollment.campaign-twice", year);
        }
        PolicyPack pack = packOf(s, year);
        Campaign campaign = new Campaign(s.nextId(), year, rules(pack), pack, actor, clock.instant());
        s.add(campaign);
        s.flush();
        journal.record(s, actor, JournalEntry.of("enrollment.campaign-opened", "enrollment", year)
                .change("opens", null, campaign.opensOn()).change("closes", null, campaign.closesOn())
                .change("cover", null, campaign.cover()).change("pack", null, pack.id() + " " + pack.version()));
        return campaign;
    }

    /** The pack of a year is the one in force on the first day of its cover. */
    private PolicyPack packOf(Session s, int year) {
        return packs.require(s, rules(packs.require(s, LocalDate.of(year, 1, 1))).cover(year).from());
    }

    /** The days a campaign would have. */
    public record Plan(int year, LocalDate opensOn, LocalDate closesOn, Period cover, String pack) {
    }

    /** What {@link #open} would open. Refused as that is when there are no rules for the year. */
    public Plan plan(Session s, Actor actor, int year) {
        access.require(s, actor, Rights.READ);
        PolicyPack pack = packOf(s, year);
        EnrollmentRules rules = rules(pack);
        return new Plan(year, rules.opensOn(year), rules.closesOn(year), rules.cover(year), pack.id() + " " + pack.version());
    }

    /** Ends a campaign: from now on only who has a ground of the pack is enrolled. Refused while it runs by its days, and twice. */
    public Campaign close(Session s, Actor actor, int year) {
        access.require(s, actor, Rights.CAMPAIGN);
        requireCounty(actor);
        Campaign campaign = lock(s, year);
        if (campaign.closedAt().isPresent()) {
            throw refused("enrollment.campaign-closed", year);
        }
        if (!LocalDate.now(clock).isAfter(campaign.closesOn())) {
            throw refused("enrollment.campaign-runs", year, campaign.closesOn());
        }
        campaign.close(actor, clock.instant());
        journal.record(s, actor, JournalEntry.of("enrollment.campaign-closed", "enrollment", year));
        return campaign;
    }

    public Optional<Campaign> find(Session s, int year) {
        return s.list(Campaign.class, "select c from EnrollmentCampaign c where c.year = ?1", year).stream().findFirst();
    }

    /** Refused {@code enrollment.no-campaign}. */
    public Campaign require(Session s, int year) {
        return find(s, year).orElseThrow(() -> refused("enrollment.no-campaign", year));
    }

    /** All, the newest year first. */
    public List<Campaign> all(Session s, Actor actor) {
        access.require(s, actor, Rights.READ);
        return s.list(Campaign.class, "select c from EnrollmentCampaign c order by c.year desc");
    }

    /** Of all, the newest first, the one people work in: the newest that has begun, or the newest while none has. */
    public Optional<Campaign> current(List<Campaign> all) {
        LocalDate today = LocalDate.now(clock);
        return all.stream().filter(campaign -> !campaign.opensOn().isAfter(today)).findFirst().or(() -> all.stream().findFirst());
    }

    /** The pack a campaign was opened with. */
    public PolicyPack pack(Session s, Campaign campaign) {
        return packs.byVersion(s, campaign.packId(), campaign.packVersion());
    }

    /** The rules a campaign was opened with. */
    public EnrollmentRules rules(Session s, Campaign campaign) {
        return rules(pack(s, campaign));
    }

    private static EnrollmentRules rules(PolicyPack pack) {
        return pack.optional(EnrollmentRules.class).orElseThrow(() -> refused("enrollment.no-rules", pack.id(), pack.version()));
    }

    /** Makes sessions that do what only one at a time may do wait for each other. */
    public Campaign lock(Session s, int year) {
        if (s.execute("update enrollment_campaign set lock_no = lock_no + 1 where plan_year = ?", year) == 0) {
            throw refused("enrollment.no-campaign", year);
        }
        return require(s, year);
    }

    /** What concerns the county as a whole is not for an account of a part of it. */
    public static void requireCounty(Actor actor) {
        if (actor.area().isPresent()) {
            throw refused("enrollment.county-only");
        }
    }

    static Refused refused(String code, Object... args) {
        return Refused.of(code, TEXT.get(code, args));
    }
}
