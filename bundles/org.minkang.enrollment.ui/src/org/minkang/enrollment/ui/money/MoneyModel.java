package org.minkang.enrollment.ui.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.base.AreaCode;
import org.minkang.enrollment.Campaign;
import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.enrollment.EnrollmentRules;
import org.minkang.enrollment.collect.PaymentProfile;
import org.minkang.enrollment.collect.Payments;
import org.minkang.enrollment.collect.Payments.Outcome;
import org.minkang.enrollment.money.Book;
import org.minkang.enrollment.money.BooksProof;
import org.minkang.enrollment.money.Refunds;
import org.minkang.enrollment.roll.MemberFilter;
import org.minkang.enrollment.roll.MemberRow;
import org.minkang.register.Area;
import org.minkang.register.Areas;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.ui.Desk;

/** The money of a year without widgets: books and whether they agree, cash in hand, payments, refunds and help. */
final class MoneyModel {

    private static final int MOST_FOUND = 30;

    /** What a book comes to. */
    record BookLine(Book book, long fen) {
    }

    /** Cash in the hands of a village. */
    record Hand(String area, String name, long fen) {
    }

    /** What a payer of help still owes. */
    record Claim(String key, String name, long fen) {
    }

    private final Desk desk;
    private final EnrollmentOffice office;
    private List<Integer> years = List.of();
    private int year;
    private EnrollmentRules rules;
    private List<BookLine> books = List.of();
    private List<Hand> hands = List.of();
    private List<Claim> claims = List.of();
    private Map<Outcome, Long> outcomes = Map.of();
    private List<Area> townships = List.of();
    private long owed;
    private final Map<String, String> villages = new ConcurrentHashMap<>();

    MoneyModel(Desk desk) {
        this.desk = desk;
        this.office = desk.get(EnrollmentOffice.class);
    }

    private Actor actor() {
        return desk.actor();
    }

    /** Everything but the long lists; not on the UI thread. */
    void read() {
        desk.get(Store.class).read(s -> {
            List<Campaign> all = office.campaigns().all(s, actor());
            years = all.stream().map(Campaign::year).toList();
            if (years.isEmpty()) {
                return null;
            }
            year = years.contains(year) ? year : office.campaigns().current(all).orElseThrow().year();
            rules = office.campaigns().rules(s, all.stream().filter(c -> c.year() == year).findFirst().orElseThrow());
            Map<Book, Long> sums = office.ledger().balances(s, year);
            books = sums.entrySet().stream().map(e -> new BookLine(e.getKey(), e.getValue())).toList();
            hands(s);
            Map<String, Long> owing = office.cashier().claims(s, actor(), year);
            claims = rules.payers().stream().map(payer -> new Claim(payer.key(), payer.name().text(), owing.getOrDefault(payer.key(), 0L))).toList();
            outcomes = office.payments().counts(s, actor(), year);
            owed = office.refunds().owedCount(s, actor(), year, "");
            townships = desk.get(Areas.class).all(s).stream().filter(area -> area.level() == AreaCode.Level.TOWNSHIP).toList();
            return null;
        });
    }

    private void hands(Session s) {
        Map<String, Long> sums = office.ledger().byArea(s, year, Book.HAND);
        Map<String, String> names = desk.get(Areas.class).shortNames(s, sums.keySet().stream().filter(code -> !code.isEmpty()).toList());
        hands = sums.entrySet().stream().map(e -> new Hand(e.getKey(), names.getOrDefault(e.getKey(), e.getKey()), e.getValue())).toList();
    }

    List<Integer> years() {
        return years;
    }

    int year() {
        return year;
    }

    void choose(int newYear) {
        year = newYear;
    }

    LocalDate today() {
        return desk.today();
    }

    List<BookLine> books() {
        return books;
    }

    long sum(Book book) {
        return books.stream().filter(line -> line.book() == book).mapToLong(BookLine::fen).sum();
    }

    /** What may go to the fund: what is owed back or unclear stays at the bank. */
    long forFund() {
        return Math.max(0, sum(Book.BANK) + Math.min(0, sum(Book.OWED)) + sum(Book.UNCLEAR));
    }

    /** Where the books do not agree, in sentences; empty when all is well. Looks at every entry, which takes its time. */
    List<String> prove() {
        return desk.get(Store.class).read(s -> BooksProof.faults(s, year));
    }

    List<Hand> hands() {
        return hands;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Area> townships() {
        return townships;
    }

    // ---- what is done; each returns when it is permanent ----------------------------------------------------------------------

    private void write(Consumer<Session> work) {
        desk.get(Store.class).run(work::accept);
    }

    void deposit(Hand hand, long fen, LocalDate on, String slip) {
        write(s -> office.cashier().deposit(s, actor(), year, hand.area(), fen, on, slip));
    }

    void toFund(long fen, LocalDate on, String slip) {
        write(s -> office.cashier().toFund(s, actor(), year, fen, on, slip));
    }

    /** @return for how many persons the claims have changed */
    int claimHelp() {
        return desk.get(Store.class).write(s -> office.cashier().claimHelp(s, actor(), year, desk.today()));
    }

    void helpPaid(Claim claim, long fen, LocalDate on, String slip) {
        write(s -> office.cashier().helpPaid(s, actor(), year, claim.key(), fen, on, slip));
    }

    // ---- payments -----------------------------------------------------------------------------------------------------------

    boolean mayImport() {
        return desk.has(BaseRights.IMPORT_RUN);
    }

    /** The channels whose money comes as files. */
    List<EnrollmentRules.Channel> channels() {
        return rules == null ? List.of() : rules.channels().stream().filter(channel -> !channel.cash()).toList();
    }

    String channelName(String key) {
        return rules.channel(key).map(channel -> channel.name().text()).orElse(key);
    }

    String importOf(EnrollmentRules.Channel channel) {
        return PaymentProfile.ID + ":" + year + "/" + channel.key();
    }

    long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    List<Payments.Open> payments(Outcome outcome, int first, int max) {
        return desk.get(Store.class).read(s -> office.payments().page(s, actor(), year, outcome, first, max));
    }

    /** Persons of the year of this name or number; a name that many have shows the first of them. */
    List<MemberRow> find(String text) {
        return text.isBlank() ? List.of() : desk.get(Store.class).read(s -> office.members().page(s, actor(),
                new MemberFilter(year, "", null, null, text), 0, MOST_FOUND));
    }

    /** The names of the villages of some persons. */
    Map<String, String> villages(List<String> codes) {
        return desk.get(Store.class).read(s -> desk.get(Areas.class).shortNames(s, Set.copyOf(codes)));
    }

    void assign(Payments.Open payment, MemberRow person, String reason) {
        write(s -> office.payments().assign(s, actor(), payment.id(), person.id(), desk.today(), reason));
    }

    // ---- refunds ------------------------------------------------------------------------------------------------------------

    /** How many there are to whom something is owed, and who are in no batch yet. */
    long owed() {
        return owed;
    }

    List<Refunds.Owed> owed(int first, int max) {
        return desk.get(Store.class).read(s -> {
            List<Refunds.Owed> rows = office.refunds().owed(s, actor(), year, "", first, max);
            villages.putAll(desk.get(Areas.class).shortNames(s, rows.stream().map(Refunds.Owed::area).filter(code -> !code.isEmpty()).distinct().toList()));
            return rows;
        });
    }

    /** The name of a village of those who were read. */
    String village(String code) {
        return villages.getOrDefault(code, code);
    }

    /** @param area a township; empty for the county */
    void make(String area) {
        write(s -> office.refunds().make(s, actor(), year, area));
    }

    List<Refunds.Batch> batches() {
        return years.isEmpty() ? new ArrayList<>() : desk.get(Store.class).read(s -> office.refunds().batches(s, actor(), year));
    }

    String areaName(String code) {
        return townships.stream().filter(area -> area.code().digits().equals(code)).findFirst().map(Area::name).orElse(code);
    }

    /** Whether somebody else made a batch that is still to be paid. */
    boolean mayRelease(Refunds.Batch batch) {
        return batch.due() > 0 && batch.releasedBy().isEmpty() && batch.makerId() != actor().accountId();
    }

    boolean mayDrop(Refunds.Batch batch) {
        return batch.due() > 0 && batch.releasedBy().isEmpty();
    }

    void release(Refunds.Batch batch) {
        write(s -> office.refunds().release(s, actor(), batch.id(), desk.today()));
    }

    void drop(Refunds.Batch batch, String reason) {
        write(s -> office.refunds().drop(s, actor(), batch.id(), reason));
    }

    List<Refunds.Refund> refunds(Refunds.Batch batch, int first, int max) {
        return desk.get(Store.class).read(s -> office.refunds().of(s, actor(), batch.id(), first, max));
    }

    void account(Refunds.Refund refund, String account) {
        write(s -> office.refunds().account(s, actor(), refund.id(), account));
    }

    void failed(Refunds.Refund refund, String reason) {
        write(s -> office.refunds().failed(s, actor(), refund.id(), desk.today(), reason));
    }

    /** A premium that was paid for somebody who need not be enrolled is owed back. */
    void owe(MemberRow person, String reason) {
        write(s -> office.cashier().release(s, actor(), person.id(), desk.today(), reason));
    }
}
