package org.minkang.chronic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.report.FigureLine;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.MadeReport;
import org.minkang.casework.report.Report;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.casework.report.Reports;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.cli.TextTable;
import org.minkang.letters.Letter;
import org.minkang.letters.Letters;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chronic import}, {@code chronic print}, {@code chronic posting}, {@code chronic statistics}, {@code chronic report},
 * {@code chronic sample-pack}. */
@Command(name = "chronic")
public final class ChronicCommand {

    private static final Text TEXT = Text.of(ChronicCommand.class);
    private static final int AT_ONCE = 10_000;

    /** The services the commands stand on. */
    public record Uses(Store store, Accounts accounts, ApplicationProfile profile, Certificates certificates,
            Statistics statistics, ChronicLetters papers, Letters letters, Reports reports, Clock clock) {
    }

    private final Uses uses;

    public ChronicCommand(Uses uses) {
        this.uses = uses;
    }

    @Command(name = "import")
    int importFile(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--rejected", paramLabel = "FILE") Path rejected, @Option(names = "--check") boolean only) {
        Actor actor = actor(signIn);
        SheetImport<ApplicationRow, Actor> sheet = new SheetImport<>(uses.profile(), actor, file);
        SheetCheck check = sheet.check(console.progress());
        console.out().println(TEXT.get("cli.checked", check.rows(), check.good(), check.bad()));
        if (check.bad() > 0) {
            TextTable kinds = console.table(TEXT.get("cli.kind"), ">" + TEXT.get("cli.count"));
            check.counts().forEach(kind -> kinds.row(kind.label(), kind.count()));
            kinds.print(console.out());
            if (rejected != null) {
                console.out().println(TEXT.get("cli.rejected", sheet.saveRejected(rejected)));
            }
        }
        if (!only && check.good() > 0) {
            ApplyReport report = sheet.apply(console.progress());
            console.out().println(TEXT.get("cli.imported", report.created()));
        }
        if (check.bad() > 0 && !only) {
            console.out().println(TEXT.get("cli.not-applied"));
        }
        return 0;
    }

    @Command(name = "print")
    void print(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--from", required = true) LocalDate from,
            @Option(names = "--to", required = true) LocalDate to, @Option(names = "--area") String area,
            @Option(names = "--list", paramLabel = "FILE") Path list,
            @Option(names = "--again", paramLabel = "REASON") String reason) {
        Actor actor = actor(signIn);
        List<CertificateRow> rows = uses.store().read(session -> uses.certificates().issued(session, actor, from, to,
                area, reason == null, 0, AT_ONCE));
        if (rows.isEmpty()) {
            throw Refused.of("chronic.no-certificates", TEXT.get("chronic.no-certificates"));
        }
        uses.letters().requireWritable(file);
        List<Letter> letters = uses.store().write(session -> uses.papers().certificates(session, actor,
                uses.certificates().print(session, actor, rows.stream().map(CertificateRow::id).toList(), reason)));
        uses.letters().pdf(letters, file, console.progress());
        if (list != null) {
            Letter paper = uses.store().read(
                    session -> uses.papers().certificateList(session, actor, rows, area, from, to));
            uses.letters().pdf(List.of(paper), list, console.progress());
        }
        console.out().println(TEXT.get("cli.printed", rows.size(), file.toAbsolutePath()));
    }

    @Command(name = "posting")
    void posting(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--area") String area) {
        Actor actor = actor(signIn);
        Letter list = uses.store().read(session -> uses.papers().posting(session, actor, area));
        uses.letters().pdf(List.of(list), file, console.progress());
        console.out().println(TEXT.get("cli.posted", file.toAbsolutePath()));
    }

    @Command(name = "statistics")
    void statistics(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--from") LocalDate from,
            @Option(names = "--to") LocalDate to, @Option(names = "--area") String area) {
        Actor actor = actor(signIn);
        LocalDate today = LocalDate.now(uses.clock());
        ChronicReport report = uses.store().read(session -> uses.statistics().of(session, actor,
                from == null ? today.withDayOfYear(1) : from, to == null ? today : to, area));
        townships(console, report);
        diseases(console, report);
        TextTable reasons = console.table(TEXT.get("cli.reason"), ">" + TEXT.get("cli.refused"));
        report.byReason().forEach(reason -> reasons.row(reason.code(), reason.refused()));
        reasons.print(console.out());
        TextTable steps = console.table(TEXT.get("cli.step"), ">" + TEXT.get("cli.stays"),
                ">" + TEXT.get("cli.mean"), ">" + TEXT.get("cli.longest"));
        report.steps().forEach(s -> steps.row(s.key(), s.stays(), hours(s.mean()), hours(s.longest())));
        steps.print(console.out());
    }

    @Command(name = "report")
    void report(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--from") LocalDate from, @Option(names = "--to") LocalDate to,
            @Option(names = "--area") String area, @Option(names = "--out", paramLabel = "FILE") Path file,
            @Option(names = "--full", paramLabel = "REASON") String fullReason) {
        Actor actor = actor(signIn);
        Report report = uses.reports().require(actor, name.startsWith("chronic.") ? name : "chronic." + name);
        ReportQuestion usual = ReportQuestion.usual(report.span(), LocalDate.now(uses.clock()));
        ReportQuestion question = new ReportQuestion(from == null ? usual.from() : from, to == null ? usual.to() : to,
                area);
        if (file != null) {
            uses.reports().export(actor, report.id(), question, file, fullReason, console.progress());
            console.out().println(TEXT.get("cli.posted", file.toAbsolutePath()));
            return;
        }
        MadeReport made = uses.store().read(s -> uses.reports().make(s, actor, report.id(), question));
        made.sheet().tables().forEach(table -> print(console, table));
        made.sheet().faults().forEach(f -> console.out().println(
                TEXT.get("cli.differs", f.name(), f.expected(), f.found())));
        console.out().println(TEXT.get("cli.cross-checks", made.sheet().checks().size(), made.sheet().faults().size()));
    }

    private static void print(Console console, FigureTable table) {
        List<String> headings = new ArrayList<>(List.of(table.lineName()));
        table.columns().forEach(c -> headings.add(">" + c.heading()));
        TextTable text = console.table(headings.toArray(String[]::new));
        for (FigureLine line : table.lines()) {
            List<Object> cells = new ArrayList<>(List.of(line.label()));
            line.figures().forEach(f -> cells.add(f.text()));
            text.row(cells.toArray());
        }
        console.out().println(table.title());
        text.print(console.out());
    }

    private static void townships(Console console, ChronicReport report) {
        TextTable table = console.table(TEXT.get("cli.township"), ">" + TEXT.get("cli.applications"),
                ">" + TEXT.get("cli.in-progress"), ">" + TEXT.get("cli.certified"), ">" + TEXT.get("cli.partly"),
                ">" + TEXT.get("cli.refused"), ">" + TEXT.get("cli.withdrawn"), ">" + TEXT.get("cli.supplement"));
        report.byTownship().forEach(t -> applications(table,
                t.code().isEmpty() ? TEXT.get("cli.no-area") : t.name(), t.applications(), t.supplementAsked()));
        applications(table, TEXT.get("cli.total"), report.applications(), report.supplementAsked());
        table.print(console.out());
    }

    private static void applications(TextTable table, String name, ChronicReport.Applications a, long supplement) {
        table.row(name, a.total(), a.inProgress(), a.certified(), a.partly(), a.refused(), a.withdrawn(), supplement);
    }

    private static void diseases(Console console, ChronicReport report) {
        TextTable table = console.table(TEXT.get("cli.disease"), ">" + TEXT.get("cli.applications"),
                ">" + TEXT.get("cli.pending"), ">" + TEXT.get("cli.approved"), ">" + TEXT.get("cli.certified"),
                ">" + TEXT.get("cli.refused"), ">" + TEXT.get("cli.withdrawn"));
        report.byDisease().forEach(d -> diseases(table, d.name().text(), d.count()));
        diseases(table, TEXT.get("cli.total"), report.diseases());
        table.print(console.out());
    }

    private static void diseases(TextTable table, String name, ChronicReport.Diseases d) {
        table.row(name, d.total(), d.pending(), d.approved(), d.certified(), d.refused(), d.withdrawn());
    }

    private static String hours(Duration duration) {
        return duration.toHours() + ":" + String.format("%02d", duration.toMinutesPart());
    }

    @Command(name = "sample-pack")
    void samplePack(@Mixin Console console, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--way", defaultValue = "shili", paramLabel = "NAME") String way) {
        if (!SamplePack.ALL.contains(way + ".yaml")) {
            throw Refused.of("chronic.no-way", TEXT.get("cli.no-way", way, SamplePack.ALL.stream()
                    .map(name -> name.replace(".yaml", "")).collect(Collectors.joining(", "))));
        }
        try {
            Files.writeString(file, SamplePack.text(way + ".yaml"));
        } catch (IOException e) {
            throw Refused.of("chronic.write", TEXT.get("cli.write", file, e.getMessage()), e);
        }
        console.out().println(TEXT.get("cli.sample", file.toAbsolutePath()));
    }

    private Actor actor(SignIn signIn) {
        return signIn.with(uses.accounts()::signIn);
    }
}
