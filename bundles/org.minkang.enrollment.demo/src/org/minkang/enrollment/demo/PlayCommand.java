package org.minkang.enrollment.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalReport;
import org.minkang.base.Money;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.cli.CommandLineTool;
import org.minkang.cli.Console;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.enrollment.EnrollmentRules.ListRule;
import org.minkang.enrollment.baseline.FindingKind;
import org.minkang.enrollment.baseline.FindingRow;
import org.minkang.enrollment.baseline.Findings;
import org.minkang.enrollment.baseline.Settlement;
import org.minkang.enrollment.money.Book;
import org.minkang.enrollment.money.BooksProof;
import org.minkang.enrollment.money.Refunds;
import org.minkang.enrollment.progress.ProgressCounts;
import org.minkang.enrollment.progress.VillageCount;
import org.minkang.runtime.FirstStart;
import org.minkang.runtime.Minkang;
import org.minkang.runtime.RegisterFiles;
import org.minkang.sheets.SheetImport;
import org.minkang.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code enrollment campaign play}: the whole campaign of an invented county, from the lists to the closed year, by the same
 * services and under the same rules as real work. What was planted in the lists is compared with what was found.
 */
@Command(name = "play")
final class PlayCommand implements Callable<Integer> {

    private static final Text TEXT = Text.of(PlayCommand.class);
    private static final int AT_ONCE = 2_000;
    private static final int CAMPAIGN_DAYS = 62;

    private final Minkang minkang;
    private final EnrollmentOffice office;
    private final Store store;
    private final LocalDate today;

    @Mixin
    private Console console;
    @Option(names = "--county", required = true, paramLabel = "FOLDER")
    private Path county;
    @Option(names = "--out", required = true, paramLabel = "FOLDER")
    private Path out;
    @Option(names = "--seed", defaultValue = "20260305")
    private long seed;

    private PlayStaff staff;
    private int year;
    private long begun = System.nanoTime();

    PlayCommand(Minkang minkang, EnrollmentOffice office) {
        this.minkang = minkang;
        this.office = office;
        this.store = minkang.service(Store.class);
        this.today = LocalDate.now(minkang.service(Clock.class));
    }

    @Override
    public Integer call() {
        FirstStart start = minkang.service(FirstStart.class);
        if (!start.isNeeded()) {
            throw Refused.of("play.not-empty", TEXT.get("play.not-empty"));
        }
        // the campaign ended yesterday, so that all of its days can be worked on and it can be closed
        LocalDate closes = today.minusDays(1);
        LocalDate opens = today.minusDays(CAMPAIGN_DAYS);
        year = closes.getYear() + 1;
        Actor admin = PlayStaff.administrator(start);
        start.county(admin, "shili-enrollment.yaml", pack(opens, closes));
        staff = PlayStaff.hire(minkang.service(Accounts.class), admin);
        RegisterFiles.Loaded register = minkang.service(RegisterFiles.class).load(staff.data(), county, console.progress());
        say("play.register", register.persons(), register.households());
        store.run(s -> office.campaigns().open(s, staff.desk(), year));
        say("play.enlisted", office.enlisting().all(staff.desk(), year, console.progress()));
        boolean found = baseline();
        Money collected = new PlayCollecting(store, office, staff, year, opens, closes, out, seed, console.progress()).run();
        say("play.collected", collected.format());
        money();
        say("play.handed-over", handOver());
        store.run(s -> office.campaigns().close(s, staff.desk(), year));
        return conclude(found);
    }

    /** The sample pack with the days of this campaign. */
    private static String pack(LocalDate opens, LocalDate closes) {
        String text;
        try (InputStream in = EnrollmentModule.class.getResourceAsStream("/packs/shili-enrollment.yaml")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.replace("opens: \"10-11\"", "opens: \"" + day(opens) + "\"").replace("closes: \"12-11\"", "closes: \"" + day(closes) + "\"")
                .replace("until: \"10-31\"", "until: \"" + day(opens.plusDays(20)) + "\"").replace("until: \"11-20\"", "until: \"" + day(opens.plusDays(40)) + "\"")
                .replace("until: \"12-11\"", "until: \"" + day(closes) + "\"");
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("MM-dd"));
    }

    /** The lists are compared with the roll; whether nearly all that was planted was found. */
    private boolean baseline() {
        List<ListRule> lists = store.read(s -> office.campaigns().rules(s, office.campaigns().require(s, year)).lists());
        for (ListRule list : lists) {
            Path file = county.resolve("lists").resolve(list.key() + ".csv");
            if (!Files.isReadable(file)) {
                throw Refused.of("play.no-list", TEXT.get("play.no-list", file));
            }
            long start = System.nanoTime();
            SheetImport<?, Actor> sheet = new SheetImport<>(office.listProfile().about(year + "/" + list.key() + "/" + today.minusDays(CAMPAIGN_DAYS)),
                    staff.desk(), file);
            sheet.check(console.progress());
            var report = sheet.apply(console.progress());
            say("play.list", list.name(), report.linked(), report.created(), seconds(start));
        }
        boolean found = Truth.read(county.resolve("lists/truth.csv")).compare(store, year, console.out(), TEXT.get("play.truth"));
        settle(FindingKind.DEAD, Settlement.EXEMPT);
        settle(FindingKind.EMPLOYEE, Settlement.EXEMPT);
        settle(FindingKind.ELSEWHERE, Settlement.EXEMPT);
        settle(FindingKind.PLACES, Settlement.KEEP);
        settle(FindingKind.CONFLICT, Settlement.SAME);
        settle(FindingKind.NUMBER, Settlement.SAME);
        settle(FindingKind.UNKNOWN, Settlement.REJECT);
        say("play.assessed", office.assessing().all(staff.desk(), year, console.progress()));
        return found;
    }

    private void settle(FindingKind kind, Settlement way) {
        Findings.Filter filter = new Findings.Filter(year, "", kind, true);
        for (List<FindingRow> rows = page(filter); !rows.isEmpty(); rows = page(filter)) {
            List<Long> ids = rows.stream().map(FindingRow::id).toList();
            store.run(s -> office.findings().settle(s, staff.desk(), ids, way, TEXT.get("play.reason")));
        }
    }

    private List<FindingRow> page(Findings.Filter filter) {
        return store.read(s -> office.findings().page(s, staff.desk(), filter, 0, AT_ONCE));
    }

    /** Cash goes to the bank, help is claimed and paid, what is owed is refunded, and the fund gets its premiums. */
    private void money() {
        store.read(s -> office.ledger().byArea(s, year, Book.HAND)).forEach((village, fen) ->
                store.run(s -> office.cashier().deposit(s, staff.cashier(), year, village, fen, today, "JK" + village)));
        int helped = store.write(s -> office.cashier().claimHelp(s, staff.cashier(), year, today));
        Map<String, Long> claims = store.read(s -> office.cashier().claims(s, staff.cashier(), year));
        claims.forEach((payer, fen) -> store.run(s -> office.cashier().helpPaid(s, staff.cashier(), year, payer, fen, today, "ZZ" + payer)));
        say("play.helped", helped, Money.ofFen(claims.values().stream().mapToLong(Long::longValue).sum()).format());
        long refunded = refund() + refund();
        say("play.refunded", refunded);
        store.run(s -> {
            Map<Book, Long> sums = office.ledger().balances(s, year);
            office.cashier().toFund(s, staff.cashier(), year, sums.get(Book.BANK) - office.ledger().owed(s, year) + sums.get(Book.UNCLEAR), today, "SJ" + year);
        });
    }

    /** Every village is handed over; the forms went from the village to the township and on to the county. */
    private long handOver() {
        List<String> villages = store.read(s -> office.progress().of(s, staff.desk(), year)).villages().stream().map(VillageCount::area)
                .filter(area -> !area.isEmpty()).toList();
        for (String area : villages) {
            store.run(s -> {
                int forms = (int) Math.max(1, office.handOvers().match(s, staff.desk(), year, area).forms());
                office.handOvers().pass(s, staff.collector(), year, area, TEXT.get("play.village"), TEXT.get("play.township"), today.minusDays(1), forms, "");
                office.handOvers().pass(s, staff.collector(), year, area, TEXT.get("play.township"), staff.desk().displayName(), today, forms, "");
                office.handOvers().accept(s, staff.desk(), year, area, TEXT.get("play.township"), today);
            });
        }
        return villages.size();
    }

    /** One batch; every twentieth account is wrong, and is in the next batch again. */
    private long refund() {
        List<Refunds.Refund> refunds = new ArrayList<>();
        try {
            long batch = store.write(s -> office.refunds().make(s, staff.cashier(), year, ""));
            store.run(s -> office.refunds().release(s, staff.second(), batch, today));
            refunds.addAll(store.read(s -> office.refunds().of(s, staff.second(), batch, 0, Integer.MAX_VALUE)));
        } catch (Refused none) {
            return 0;
        }
        for (int i = 19; i < refunds.size(); i += 20) {
            long id = refunds.get(i).id();
            store.run(s -> office.refunds().failed(s, staff.second(), id, today, TEXT.get("play.no-account")));
        }
        return refunds.size() - refunds.size() / 20;
    }

    private int conclude(boolean found) {
        ProgressCounts.Progress progress = store.read(s -> office.progress().of(s, staff.desk(), year));
        Map<Book, Long> sums = store.read(s -> office.ledger().balances(s, year));
        List<String> faults = store.read(s -> BooksProof.faults(s, year));
        faults.forEach(console.out()::println);
        JournalReport journal = minkang.service(Journal.class).verify(store, console.progress());
        boolean balanced = faults.isEmpty() && sums.values().stream().mapToLong(Long::longValue).sum() == 0;
        say("play.progress", progress.whole().registered(), progress.whole().task(), progress.whole().enrolled(), progress.whole().rate(),
                progress.whole().open());
        say("play.books", balanced ? TEXT.get("play.yes") : TEXT.get("play.no"), Money.ofFen(sums.get(Book.FUND)).format());
        console.out().printf("{\"year\":%d,\"roll\":%d,\"exempt\":%d,\"enrolled\":%d,\"open\":%d,\"paid\":%d,\"fund\":%d,\"found\":%b,"
                + "\"balanced\":%b,\"journalEntries\":%d,\"journalVerified\":%b,\"seconds\":%s}%n", year, progress.whole().registered(),
                progress.whole().exempt(), progress.whole().enrolled(), progress.whole().open(), progress.whole().paid(), sums.get(Book.FUND), found,
                balanced, journal.entries(), journal.intact(), seconds(begun));
        return found && balanced && journal.intact() ? CommandLineTool.OK : CommandLineTool.REFUSED;
    }

    private static String seconds(long start) {
        return String.format("%.1f", (System.nanoTime() - start) / 1e9);
    }

    private void say(String key, Object... args) {
        console.out().println(TEXT.get(key, args));
        console.out().flush();
    }
}
