package org.minkang.enrollment.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.base.Money;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.enrollment.Because;
import org.minkang.enrollment.Campaigns;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.EnrollmentRules.Payer;
import org.minkang.enrollment.EnrollmentRules;
import org.minkang.enrollment.Rights;
import org.minkang.store.InList;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Moves money that is in the books: to the bank, to the fund; and has payers of help pay what they bear. */
public class Cashier {

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    private final Access access;
    private final Campaigns campaigns;
    private final Ledger ledger;

    public Cashier(Access access, Campaigns campaigns, Ledger ledger) {
        this.access = access;
        this.campaigns = campaigns;
        this.ledger = ledger;
    }

    /**
     * Cash of a village was brought to the bank.
     *
     * @param reference of the bank slip
     * @throws Refused {@code enrollment.sum} when it is not more than 0 or more than the village has in hand, {@code enrollment.outside}
     */
    public long deposit(Session s, Actor actor, int year, String area, long fen, LocalDate on, String reference) {
        access.require(s, actor, Rights.MONEY);
        requireWithin(actor, area);
        campaigns.lock(s, year);
        require(fen, ledger.ofArea(s, year, Book.HAND, area), "enrollment.sum-hand");
        return ledger.post(s, actor, year, new NewEntry(EntryKind.DEPOSIT, area, null, reference(reference), on, "",
                List.of(Posting.of(Book.BANK, area, fen), Posting.of(Book.HAND, area, -fen))));
    }

    /**
     * Premiums went to the fund's account. What is owed back or unclear stays: what some persons owe is not set against what others
     * are owed.
     *
     * @throws Refused {@code enrollment.sum} when it is more than there is of premiums and help in the bank
     */
    public long toFund(Session s, Actor actor, int year, long fen, LocalDate on, String reference) {
        county(s, actor, year);
        Map<Book, Long> sums = ledger.balances(s, year);
        require(fen, sums.get(Book.BANK) - ledger.owed(s, year) + sums.get(Book.UNCLEAR), "enrollment.sum-bank");
        return ledger.post(s, actor, year, new NewEntry(EntryKind.TO_FUND, null, null, reference(reference), on, "",
                List.of(Posting.of(Book.FUND, null, fen), Posting.of(Book.BANK, null, -fen))));
    }

    /** What is not of one village is for accounts of the whole county. */
    private void county(Session s, Actor actor, int year) {
        access.require(s, actor, Rights.MONEY);
        Campaigns.requireCounty(actor);
        campaigns.lock(s, year);
    }

    private static void requireWithin(Actor actor, String area) {
        if (!AreaScope.contains(actor, area)) {
            throw Refused.of("enrollment.outside", TEXT.get("enrollment.outside"));
        }
    }

    private static String reference(String written) {
        return written == null || written.isBlank() ? null : "bank/" + written.strip();
    }

    private static void require(long fen, long most, String code) {
        if (fen <= 0 || fen > most) {
            throw new Refused(new Problem(code, "fen", TEXT.get(code, Money.ofFen(fen).format(), Money.ofFen(most).format())));
        }
    }

    /** What was, or is to be, claimed for a person: nothing is no payer and 0. */
    private record Claim(String payer, Book book, long fen) {
        static final Claim NONE = new Claim("", Book.HELP, 0);
    }

    /** A person for whom another claim is to stand than does. */
    private record Change(long member, String area, Claim before, Claim after) {
    }

    /**
     * Claims the help of everybody who is enrolled of the payers who bear it, as far as it does not stand already; help that
     * ended or that another one bears is taken back. Where the whole premium is paid first, it is owed back to the person. And so
     * is what somebody paid before a mark came by which less is due: premium and help never come to more than the premium.
     *
     * @return how many persons it changed
     * @throws Refused {@code enrollment.no-payer} when nobody bears the help for a mark
     */
    public int claimHelp(Session s, Actor actor, int year, LocalDate on) {
        county(s, actor, year);
        over(s, actor, year, on);
        EnrollmentRules rules = campaigns.rules(s, campaigns.require(s, year));
        List<Change> changes = new ArrayList<>();
        s.rows(row -> {
            Claim before = row.number(3) == 0 ? Claim.NONE : new Claim(row.text(4), Book.valueOf(row.text(5)), row.number(3));
            Claim after = Claim.NONE;
            if (row.text(6).equals("ENROLLED") && row.number(7) != 0) {
                String payer = rules.payerOf(row.text(8)).map(Payer::key)
                        .orElseThrow(() -> Refused.of("enrollment.no-payer", TEXT.get("enrollment.no-payer", row.text(8))));
                after = new Claim(payer, row.number(9) > 0 ? Book.OWED : Book.HELP, row.number(7));
            }
            if (!before.equals(after)) {
                changes.add(new Change(row.number(1), row.text(2), before, after));
            }
        }, "select id, area_code, helped_fen, helped_payer, helped_book, state, help_fen, help_mark, refund_fen from enrollment_member"
                + " where plan_year = ? and (help_fen <> 0 or helped_fen <> 0) order by area_code, id", year);
        book(s, actor, year, changes, on);
        Map<Claim, List<Long>> members = new LinkedHashMap<>();
        changes.forEach(one -> members.computeIfAbsent(one.after(), claim -> new ArrayList<>()).add(one.member()));
        members.forEach((claim, ids) -> InList.execute(s, ids, "update enrollment_member set helped_fen = ?, helped_payer = ?, helped_book = ?"
                + " where id in (?)", claim.fen(), claim.payer(), claim.book()));
        return changes.size();
    }

    /** Owes back what persons paid above what is due now. */
    private void over(Session s, Actor actor, int year, LocalDate on) {
        String who = " where plan_year = ? and state = 'ENROLLED' and paid_fen > pays_fen";
        s.execute("update enrollment_member set row_version = row_version" + who, year);
        List<NewEntry> entries = new ArrayList<>();
        s.rows(row -> entries.add(new NewEntry(EntryKind.RELEASED, row.text(2), null, null, on, TEXT.get("paid-over"),
                List.of(Posting.of(Book.PREMIUM, row.text(2), row.number(1), row.number(3)),
                        Posting.of(Book.OWED, row.text(2), row.number(1), -row.number(3))))),
                "select id, area_code, paid_fen - pays_fen from enrollment_member" + who + " order by id", year);
        ledger.postAll(s, actor, year, entries, TEXT.get("paid-over"));
    }

    /** One entry for each village and payer. */
    private void book(Session s, Actor actor, int year, List<Change> changes, LocalDate on) {
        Map<List<String>, List<Posting>> postings = new LinkedHashMap<>();
        for (Change one : changes) {
            for (Claim claim : List.of(one.before(), one.after())) {
                if (claim.fen() != 0) {
                    long fen = claim == one.before() ? claim.fen() : -claim.fen();
                    postings.computeIfAbsent(List.of(one.area(), claim.payer()), key -> new ArrayList<>())
                            .add(Posting.of(claim.book(), one.area(), one.member(), fen));
                }
            }
        }
        List<NewEntry> entries = new ArrayList<>();
        postings.forEach((key, lines) -> {
            long sum = lines.stream().mapToLong(Posting::fen).sum();
            List<Posting> all = new ArrayList<>(List.of(Posting.claim(key.get(1), key.get(0), -sum)));
            all.addAll(lines);
            entries.add(new NewEntry(EntryKind.HELP, key.get(0), null, null, on, key.get(1), all));
        });
        ledger.postAll(s, actor, year, entries, TEXT.get("claim-help"));
    }

    /** What each payer owes, by key. */
    public Map<String, Long> claims(Session s, Actor actor, int year) {
        access.require(s, actor, Rights.READ);
        Map<String, Long> claims = new LinkedHashMap<>();
        s.rows(row -> claims.put(row.text(1), row.number(2)), "select payer, sum(fen) from enrollment_posting where plan_year = ?"
                + " and book = 'CLAIM' group by payer order by payer", year);
        return claims;
    }

    /** A payer paid. Refused {@code enrollment.sum} when it is more than is owed. */
    public long helpPaid(Session s, Actor actor, int year, String payer, long fen, LocalDate on, String reference) {
        county(s, actor, year);
        require(fen, claims(s, actor, year).getOrDefault(payer, 0L), "enrollment.sum-claim");
        return ledger.post(s, actor, year, new NewEntry(EntryKind.HELP_PAID, null, null, reference(reference), on, payer,
                List.of(Posting.of(Book.BANK, null, fen), Posting.claim(payer, null, -fen))));
    }

    /**
     * Owes a premium back: to somebody who turned out to be dead, insured elsewhere, in two places.
     *
     * @throws Refused {@code enrollment.reason}, {@code enrollment.nothing-paid}, {@code enrollment.nobody}, {@code enrollment.outside}
     */
    public long release(Session s, Actor actor, long memberId, LocalDate on, String reason) {
        access.require(s, actor, Rights.MONEY);
        String why = Because.of(reason);
        s.execute("update enrollment_member set row_version = row_version + 1 where id = ?", memberId);
        Row member = s.rows("select plan_year, area_code, paid_fen from enrollment_member where id = ?", memberId).stream().findFirst()
                .orElseThrow(() -> Refused.of("enrollment.nobody", TEXT.get("enrollment.nobody")));
        requireWithin(actor, member.text(2));
        long paid = member.number(3);
        if (paid <= 0) {
            throw Refused.of("enrollment.nothing-paid", TEXT.get("enrollment.nothing-paid"));
        }
        return ledger.post(s, actor, (int) member.number(1), new NewEntry(EntryKind.RELEASED, member.text(2), null, null, on, why,
                List.of(Posting.of(Book.PREMIUM, member.text(2), memberId, paid), Posting.of(Book.OWED, member.text(2), memberId, -paid))));
    }
}
