package org.minkang.chronic;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.cli.TextTable;
import org.minkang.sheets.PrintedImport;
import org.minkang.sheets.SheetImport;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chronic exam list|sheet|return}: days of examination, and their workbooks to the hospital and back. */
@Command(name = "exam")
public final class ExamCommand {

    private static final Text TEXT = Text.of(ExamCommand.class);
    private static final int MONTHS = 2;

    /** The services the commands stand on. */
    public record Uses(Store store, Accounts accounts, Examinations examinations, ExamSheets sheets,
            ExamReturnProfile returned, Clock clock) {
    }

    private final Uses uses;

    public ExamCommand(Uses uses) {
        this.uses = uses;
    }

    @Command(name = "list")
    void list(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--from") LocalDate from,
            @Option(names = "--to") LocalDate to) {
        Actor actor = actor(signIn);
        LocalDate today = LocalDate.now(uses.clock());
        TextTable table = console.table(TEXT.get("cli.exam-no"), TEXT.get("cli.day"), TEXT.get("cli.exam-place"),
                ">" + TEXT.get("cli.exam-booked"), ">" + TEXT.get("cli.exam-came"), ">" + TEXT.get("cli.exam-absent"));
        days(actor, from == null ? today.minusMonths(MONTHS) : from, to == null ? today.plusMonths(MONTHS) : to)
                .forEach(d -> table.row(d.id(), d.heldOn(), (d.time() + " " + d.place()).strip(), d.booked(), d.came(),
                        d.absent()));
        table.print(console.out());
    }

    @Command(name = "sheet")
    void sheet(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--day", required = true, paramLabel = "DAY") String day) {
        Actor actor = actor(signIn);
        int rows = uses.sheets().write(actor, day(actor, day), file, console.progress());
        console.out().println(TEXT.get("cli.exam-sheet", rows, file.toAbsolutePath()));
    }

    @Command(name = "return")
    void returned(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--day", required = true, paramLabel = "DAY") String day,
            @Option(names = "--rejected", paramLabel = "FILE") Path rejected, @Option(names = "--check") boolean only) {
        Actor actor = actor(signIn);
        new PrintedImport(console.out(), console.progress()).run(
                new SheetImport<>(uses.returned().about(Long.toString(day(actor, day))), actor, file), rejected, only);
    }

    /** A day of examination by its date, or by its number where there are several on one date. */
    private long day(Actor actor, String word) {
        List<ExamRows.Day> found;
        try {
            LocalDate date = LocalDate.parse(word);
            found = days(actor, date, date);
        } catch (DateTimeParseException e) {
            LocalDate today = LocalDate.now(uses.clock());
            found = days(actor, today.minusYears(1), today.plusYears(1)).stream()
                    .filter(d -> Long.toString(d.id()).equals(word)).toList();
        }
        if (found.size() != 1) {
            String code = found.isEmpty() ? "cli.exam-day-unknown" : "cli.exam-day-which";
            throw Refused.of("chronic.exam-day-unknown", TEXT.get(code, word));
        }
        return found.get(0).id();
    }

    private List<ExamRows.Day> days(Actor actor, LocalDate from, LocalDate to) {
        return uses.store().read(s -> uses.examinations().days(s, actor, from, to));
    }

    private Actor actor(SignIn signIn) {
        return signIn.with(uses.accounts()::signIn);
    }
}
