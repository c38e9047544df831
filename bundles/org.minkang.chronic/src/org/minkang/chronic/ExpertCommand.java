package org.minkang.chronic;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.CaseFile;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.cli.TextTable;
import org.minkang.letters.Letter;
import org.minkang.letters.Letters;
import org.minkang.store.Session;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chronic experts list|add|change|recuse|recusals|lift|draw|verify|sheet}. */
@Command(name = "experts")
public final class ExpertCommand {

    private static final Text TEXT = Text.of(ExpertCommand.class);
    private static final int AT_ONCE = 10_000;
    private static final int DRAWN_AGAIN_OTHERWISE = 1;

    /** The services the commands stand on. */
    public record Uses(Store store, Accounts accounts, Experts experts, Recusals recusals, Draws draws, ExpertFigures figures,
            ExpertSheets sheets, Letters letters, Clock clock) {
    }

    private final Uses uses;

    public ExpertCommand(Uses uses) {
        this.uses = uses;
    }

    /** The days of figures and sheets. */
    static final class Days {
        @Option(names = "--from")
        private LocalDate from;
        @Option(names = "--to")
        private LocalDate to;
    }

    @Command(name = "list")
    void list(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--specialty") String specialty, @Mixin Days days) {
        Actor actor = actor(signIn);
        LocalDate today = LocalDate.now(uses.clock());
        LocalDate from = days.from == null ? today.withDayOfYear(1) : days.from;
        TextTable table = console.table(TEXT.get("cli.account"), TEXT.get("cli.name"), TEXT.get("cli.hospital"),
                TEXT.get("cli.specialties"), TEXT.get("cli.in-use"), ">" + TEXT.get("cli.judged"), ">" + TEXT.get("cli.agreed"),
                ">" + TEXT.get("cli.overruled"), ">" + TEXT.get("cli.days"));
        uses.store().run(session -> {
            Map<Long, ExpertFigures.Figures> figures = uses.figures().of(session, actor, from,
                    days.to == null ? today : days.to);
            for (ExpertRow row : uses.experts().list(session, actor, specialty, "", 0, AT_ONCE)) {
                ExpertFigures.Figures f = figures.getOrDefault(row.accountId(), ExpertFigures.Figures.NONE);
                table.row(row.account(), row.name(), row.hospital(), String.join(" ", row.specialties()),
                        TEXT.get(row.inUse() ? "cli.yes" : "cli.no"), f.opinions(), f.opinions() == 0 ? "" : f.agreement() + "%",
                        f.overruled(), f.opinions() == 0 ? "" : f.days());
            }
        });
        table.print(console.out());
    }

    @Command(name = "add")
    void add(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "ACCOUNT") String account,
            @Option(names = "--specialty", required = true, split = ",") Set<String> specialties,
            @Option(names = "--hospital", defaultValue = "") String hospital, @Mixin Days days,
            @Option(names = "--note", defaultValue = "") String note) {
        Actor actor = actor(signIn);
        LocalDate from = days.from == null ? LocalDate.now(uses.clock()) : days.from;
        Expert expert = uses.store().write(s -> uses.experts().add(s, actor, account,
                new ExpertEntry(specialties, hospital, true, from, days.to, note)));
        console.out().println(TEXT.get("cli.expert-added", account, expert.hospital()));
    }

    @Command(name = "change")
    void change(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "ACCOUNT") String account,
            @Option(names = "--specialty", split = ",") Set<String> specialties, @Option(names = "--hospital") String hospital,
            @Option(names = "--in-use", paramLabel = "true|false", arity = "1") Boolean active, @Mixin Days days,
            @Option(names = "--reason") String reason) {
        Actor actor = actor(signIn);
        uses.store().run(s -> {
            ExpertRow row = row(s, actor, account);
            uses.experts().change(s, actor, row.id(), row.version(), new ExpertEntry(
                    specialties == null ? new TreeSet<>(row.specialties()) : specialties,
                    hospital == null ? row.hospital() : hospital, active == null ? row.active() : active,
                    days.from == null ? row.time().from() : days.from, days.to == null ? row.time().to() : days.to, row.note()),
                    reason);
        });
        console.out().println(TEXT.get("cli.expert-changed", account));
    }

    @Command(name = "recuse")
    void recuse(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "CASE", index = "0") String number,
            @Parameters(paramLabel = "ACCOUNT", index = "1") String account,
            @Option(names = "--reason", required = true) String reason, @Option(names = "--this-case-only") boolean once) {
        Actor actor = actor(signIn);
        uses.store().run(s -> uses.recusals().declareOf(s, actor, caseId(s, number), row(s, actor, account).id(),
                once ? Recusal.Scope.CASE : Recusal.Scope.PERSON, reason));
        console.out().println(TEXT.get("cli.recused", account));
    }

    @Command(name = "recusals")
    void recusals(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "ACCOUNT") String account) {
        Actor actor = actor(signIn);
        TextTable table = console.table(">" + TEXT.get("cli.number"), TEXT.get("cli.scope"), TEXT.get("cli.reason"),
                TEXT.get("cli.declared"), TEXT.get("cli.by"));
        uses.store().run(s -> uses.recusals().of(s, actor, row(s, actor, account).id()).forEach(r -> table.row(r.id(),
                TEXT.get("scope." + r.scope()), r.reason(), LocalDate.ofInstant(r.declaredAt(), uses.clock().getZone()),
                r.declaredName())));
        table.print(console.out());
    }

    @Command(name = "lift")
    void lift(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "NUMBER") long recusal,
            @Option(names = "--reason", required = true) String reason) {
        Actor actor = actor(signIn);
        uses.store().run(s -> uses.recusals().lift(s, actor, recusal, reason));
        console.out().println(TEXT.get("cli.lifted", Long.toString(recusal)));
    }

    @Command(name = "draw")
    void draw(@Mixin Console console, @Mixin SignIn signIn) {
        Actor actor = actor(signIn);
        long filled = uses.store().write(s -> uses.draws().fill(s, actor));
        console.out().println(TEXT.get("cli.filled", filled));
    }

    /** @return 1 when a draw is not what it was */
    @Command(name = "verify")
    int verify(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "CASE") String number) {
        Actor actor = actor(signIn);
        DrawReport report = uses.store().read(s -> uses.draws().verify(s, actor, caseId(s, number)));
        for (DrawReport.Checked draw : report.draws()) {
            console.out().println(draw.sentence());
            console.out().println("  " + TEXT.get("cli.seed", draw.seed()));
            console.out().println("  " + TEXT.get("cli.candidates", String.join("、", draw.candidates()), draw.checksum()));
            draw.leftOut().forEach(l -> console.out().println("  " + TEXT.get("cli.left-out", l.name(), l.why())));
            draw.faults().forEach(fault -> console.out().println("  " + fault));
        }
        console.out().println(TEXT.get(report.intact() ? "cli.draws-intact" : "cli.draws-broken", report.caseNumber()));
        if (report.blind()) {
            console.out().println(TEXT.get("cli.draws-blind"));
        }
        return report.intact() ? 0 : DRAWN_AGAIN_OTHERWISE;
    }

    @Command(name = "sheet")
    void sheet(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file, @Mixin Days days,
            @Option(names = "--expert", paramLabel = "ACCOUNT") String account, @Option(names = "--own") boolean own) {
        Actor actor = actor(signIn);
        LocalDate today = LocalDate.now(uses.clock());
        LocalDate from = days.from == null ? today : days.from;
        LocalDate to = days.to == null ? today : days.to;
        Letter letter = uses.store().read(s -> own ? uses.sheets().own(s, actor, from, to)
                : account == null ? uses.sheets().sitting(s, actor, from, to)
                : uses.sheets().of(s, actor, row(s, actor, account).id(), from, to));
        uses.letters().pdf(List.of(letter), file, console.progress());
        console.out().println(TEXT.get("cli.posted", file.toAbsolutePath()));
    }

    private ExpertRow row(Session session, Actor actor, String account) {
        return uses.experts().list(session, actor, null, account, 0, AT_ONCE).stream().filter(r -> r.account().equals(account))
                .findFirst().orElseThrow(() -> Refused.of("chronic.expert-unknown", TEXT.get("chronic.expert-unknown", account)));
    }

    private static long caseId(Session session, String number) {
        return session.list(CaseFile.class, "select c from CaseFile c where c.number = ?1", number.strip()).stream()
                .findFirst().map(CaseFile::id)
                .orElseThrow(() -> Refused.of("chronic.case-unknown", TEXT.get("chronic.case-unknown", number)));
    }

    private Actor actor(SignIn signIn) {
        return signIn.with(uses.accounts()::signIn);
    }
}
