package org.minkang.enrollment;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Money;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.cli.TextTable;
import org.minkang.enrollment.baseline.FindingKind;
import org.minkang.enrollment.money.Book;
import org.minkang.enrollment.money.BooksProof;
import org.minkang.enrollment.progress.ProgressCounts;
import org.minkang.enrollment.progress.VillageCount;
import org.minkang.register.Areas;
import org.minkang.sheets.PrintedImport;
import org.minkang.sheets.SheetImport;
import org.minkang.sheets.SheetProfile;
import org.minkang.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code enrollment}: the campaign of a year from the command line. */
@Command(name = "enrollment")
public final class EnrollmentCommand {

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    /** The services the commands stand on. */
    public record Uses(Store store, Accounts accounts, EnrollmentOffice office, Areas areas, Clock clock) {
    }

    private final Uses uses;

    public EnrollmentCommand(Uses uses) {
        this.uses = uses;
    }

    private Actor actor(SignIn signIn) {
        return signIn.with(uses.accounts()::signIn);
    }

    /** {@code enrollment campaign}: opens, shows and closes the campaign of a year. */
    @Command(name = "campaign")
    public static final class CampaignCommand {

        private final EnrollmentCommand all;
        private final Uses uses;

        public CampaignCommand(Uses uses) {
            this.all = new EnrollmentCommand(uses);
            this.uses = uses;
        }

        @Command(name = "open")
        void open(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "YEAR") int year) {
            Actor actor = all.actor(signIn);
            Campaign campaign = uses.store().write(s -> uses.office().campaigns().open(s, actor, year));
            long persons = uses.office().enlisting().all(actor, year, console.progress());
            console.out().println(TEXT.get("cli.opened", year, campaign.opensOn(), campaign.closesOn(), persons));
        }

        @Command(name = "enlist")
        void enlist(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "YEAR") int year) {
            Actor actor = all.actor(signIn);
            long came = uses.office().enlisting().all(actor, year, console.progress());
            long changed = uses.office().assessing().all(actor, year, console.progress());
            console.out().println(TEXT.get("cli.enlisted", came, changed));
        }

        @Command(name = "close")
        void close(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "YEAR") int year) {
            Actor actor = all.actor(signIn);
            uses.store().write(s -> uses.office().campaigns().close(s, actor, year));
            console.out().println(TEXT.get("cli.closed", year));
        }

        @Command(name = "show")
        void show(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "YEAR") int year) {
            Actor actor = all.actor(signIn);
            ProgressCounts.Progress progress = uses.store().read(s -> uses.office().progress().of(s, actor, year));
            Map<String, String> names = uses.store().read(s -> uses.areas().shortNames(s,
                    progress.townships().stream().map(VillageCount::area).toList()));
            TextTable table = console.table(">" + TEXT.get("cli.rank"), TEXT.get("cli.township"), ">" + TEXT.get("cli.registered"),
                    ">" + TEXT.get("cli.task"), ">" + TEXT.get("cli.enrolled"), ">" + TEXT.get("cli.rate"), ">" + TEXT.get("cli.open"),
                    ">" + TEXT.get("cli.paid"));
            int rank = 0;
            for (VillageCount township : progress.townships()) {
                row(table, String.valueOf(++rank), names.getOrDefault(township.area(), TEXT.get("cli.nowhere")), township);
            }
            row(table, "", TEXT.get("cli.whole"), progress.whole());
            table.print(console.out());
        }

        private static void row(TextTable table, String rank, String name, VillageCount count) {
            table.row(rank, name, count.registered(), count.task(), count.enrolled(), count.rate() == null ? "" : count.rate() + "%", count.open(),
                    Money.ofFen(count.paid()).format());
        }
    }

    @Command(name = "list")
    void list(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--year", required = true) int year, @Option(names = "--list", required = true, paramLabel = "KEY") String list,
            @Option(names = "--as-of", paramLabel = "DAY") LocalDate asOf, @Option(names = "--check") boolean only) {
        Actor actor = actor(signIn);
        LocalDate day = asOf == null ? LocalDate.now(uses.clock()) : asOf;
        read(console, actor, uses.office().listProfile().about(year + "/" + list + "/" + day), file, null, only);
        findings(console, actor, year);
    }

    @Command(name = "pay")
    void pay(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--year", required = true) int year, @Option(names = "--channel", required = true, paramLabel = "KEY") String channel,
            @Option(names = "--rejected", paramLabel = "FILE") Path rejected, @Option(names = "--check") boolean only) {
        Actor actor = actor(signIn);
        read(console, actor, uses.office().paymentProfile().about(year + "/" + channel), file, rejected, only);
        TextTable table = console.table(TEXT.get("cli.payment"), ">" + TEXT.get("cli.count"));
        uses.store().read(s -> uses.office().payments().counts(s, actor, year)).forEach((outcome, count) -> table.row(outcome.text(), count));
        table.print(console.out());
    }

    private static void read(Console console, Actor actor, SheetProfile<?, Actor> profile, Path file, Path rejected, boolean only) {
        new PrintedImport(console.out(), console.progress()).run(new SheetImport<>(profile, actor, file), rejected, only);
    }

    @Command(name = "village-out")
    void villageOut(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--year", required = true) int year, @Option(names = "--area", required = true) String area) {
        int rows = uses.office().villageSheets().write(actor(signIn), year, area, file);
        console.out().println(TEXT.get("cli.village-out", rows, file.toAbsolutePath()));
    }

    @Command(name = "village-in")
    void villageIn(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--year", required = true) int year, @Option(names = "--area") String area,
            @Option(names = "--rejected", paramLabel = "FILE") Path rejected, @Option(names = "--check") boolean only) {
        read(console, actor(signIn), uses.office().villageProfile().about(year + (area == null ? "" : "/" + area)), file, rejected, only);
    }

    @Command(name = "findings")
    void findings(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "YEAR") int year) {
        findings(console, actor(signIn), year);
    }

    private void findings(Console console, Actor actor, int year) {
        Map<FindingKind, Long> open = uses.store().read(s -> uses.office().findings().open(s, actor, year));
        TextTable table = console.table(TEXT.get("cli.finding"), ">" + TEXT.get("cli.unsettled"));
        open.forEach((kind, count) -> table.row(kind.text(), count));
        table.print(console.out());
    }

    @Command(name = "books")
    void books(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "YEAR") int year) {
        Actor actor = actor(signIn);
        Map<Book, Long> sums = uses.store().read(s -> {
            uses.office().progress().of(s, actor, year);
            return uses.office().ledger().balances(s, year);
        });
        TextTable table = console.table(TEXT.get("cli.book"), ">" + TEXT.get("cli.sum"));
        sums.forEach((book, fen) -> table.row(book.text(), Money.ofFen(fen).format()));
        table.row(TEXT.get("cli.whole"), Money.ofFen(sums.values().stream().mapToLong(Long::longValue).sum()).format());
        table.print(console.out());
        List<String> faults = uses.store().read(s -> BooksProof.faults(s, year));
        if (!faults.isEmpty()) {
            throw Refused.of("enrollment.books", TEXT.get("enrollment.books", String.join("\n", faults)));
        }
        console.out().println(TEXT.get("cli.books-agree"));
    }
}
