package org.minkang.enrollment.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.enrollment.Campaign;
import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.enrollment.EnrollmentRules;
import org.minkang.enrollment.Rights;
import org.minkang.enrollment.baseline.FindingRow;
import org.minkang.enrollment.collect.Collection;
import org.minkang.enrollment.cover.Cover;
import org.minkang.enrollment.cover.Covers;
import org.minkang.enrollment.roll.Due;
import org.minkang.enrollment.roll.Dues;
import org.minkang.enrollment.roll.Member;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.Palette.Tone;

/** What is known of a person's enrollment, year by year, in words. */
final class PersonYears {

    private static final Text TEXT = Text.of(PersonYears.class);

    /**
     * A year of a person.
     *
     * @param state   with the reason and the tier
     * @param money   what the person pays and what others bear
     * @param paid    when, how much and with which receipt; empty when nothing was
     * @param cover   the days; empty when there are none
     * @param lists   those of the baseline that the person is on; empty for none
     * @param collect the argument that opens the collecting of the village; empty where nothing is to be taken
     */
    record Year(int year, String state, Tone tone, String money, String paid, String cover, String lists, String collect) {
    }

    /** @param findings open ones, in words */
    record Shown(List<Year> years, List<String> findings) {
    }

    private PersonYears() {
    }

    /** Reads it; not on the UI thread. */
    static Shown of(Desk desk, long personId) {
        EnrollmentOffice office = desk.get(EnrollmentOffice.class);
        return desk.get(Store.class).read(s -> {
            List<Cover> covers = Covers.ofPerson(s, personId);
            List<Year> years = new ArrayList<>();
            for (Member member : office.members().ofPerson(s, personId)) {
                if (AreaScope.contains(desk.actor(), member.area())) {
                    years.add(year(s, desk, office, member, covers));
                }
            }
            List<String> findings = office.findings().ofPerson(s, desk.actor(), personId).stream().filter(row -> row.settlement() == null)
                    .map(row -> finding(s, office, row, years)).toList();
            return new Shown(years, findings);
        });
    }

    private static Year year(Session s, Desk desk, EnrollmentOffice office, Member member, List<Cover> covers) {
        Campaign campaign = office.campaigns().require(s, member.year());
        EnrollmentRules rules = office.campaigns().rules(s, campaign);
        String reason = rules.reason(member.reason()).map(one -> one.name().text()).orElse("");
        String tier = member.tier().isEmpty() ? "" : new Dues(office.campaigns().pack(s, campaign), campaign.cover().from(), campaign.closesOn())
                .tierTerms().stream().filter(term -> term.key().equals(member.tier())).map(term -> term.name().text()).findFirst().orElse("");
        Due due = member.due();
        String money = Stream.of(TEXT.get("card.pays", yuan(due.pays())), due.help() == 0 ? "" : TEXT.get("card.help", yuan(due.help())),
                due.refund() == 0 ? "" : TEXT.get("card.refund", yuan(due.refund())),
                due.government() == 0 ? "" : TEXT.get("card.government", yuan(due.government()))).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(TEXT.get("card.comma")));
        String days = covers.stream().filter(cover -> cover.year() == member.year())
                .map(cover -> TEXT.get("card.cover", cover.days().from(), cover.days().to())).collect(Collectors.joining(TEXT.get("card.comma")));
        String lists = office.lists().of(s, member.year(), member.id()).stream()
                .map(key -> rules.list(key).map(list -> list.name().text()).orElse(key)).collect(Collectors.joining(TEXT.get("card.comma")));
        boolean open = member.state() == MemberState.OPEN && desk.has(Rights.COLLECT);
        return new Year(member.year(), Stream.of(member.state().text(), reason, tier).filter(part -> !part.isEmpty()).collect(Collectors.joining("  ")),
                member.state() == MemberState.OPEN ? Tone.WARN : member.state() == MemberState.ENROLLED ? Tone.GOOD : Tone.MUTED, money,
                paid(s, desk.actor(), office, member), days, lists,
                open ? EnrollmentPages.village(member.year(), member.area()) + "/" + member.personId() : "");
    }

    private static String paid(Session s, Actor actor, EnrollmentOffice office, Member member) {
        if (member.paid() == 0) {
            return "";
        }
        String receipt = office.collecting().of(s, actor, member.id()).map(Collection::receipt).orElse("");
        String on = member.paidOn().map(String::valueOf).orElse("");
        return TEXT.get(receipt.isEmpty() ? "card.paid" : "card.paid-receipt", on, yuan(member.paid()), receipt).strip();
    }

    private static String finding(Session s, EnrollmentOffice office, FindingRow row, List<Year> years) {
        String list = years.stream().findFirst().flatMap(year -> office.campaigns().rules(s, office.campaigns().require(s, year.year())).list(row.list()))
                .map(rule -> rule.name().text()).orElse(row.list());
        return TEXT.get("card.finding", row.kind().text(), list, row.detail()).strip();
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).format();
    }
}
