package org.minkang.house;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.cli.TextTable;
import org.minkang.letters.Letter;
import org.minkang.letters.Letters;
import org.minkang.sheets.PrintedImport;
import org.minkang.sheets.SheetImport;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Household checks of one kind from the command line. A module puts it under its own command by a class of its own with a
 * {@code @Command} name, beside which the words of the help lie.
 */
@Command
public abstract class HouseCommand {

    private static final Text TEXT = Text.of(HouseCommand.class);

    /** The services the commands stand on. */
    public record Uses(Store store, Accounts accounts, HouseChecks checks, HouseSheets sheets, HouseLetters papers,
            Letters letters) {
    }

    private final Uses uses;
    private final String kindId;

    protected HouseCommand(Uses uses, String kindId) {
        this.uses = uses;
        this.kindId = kindId;
    }

    private Actor actor(SignIn signIn) {
        return signIn.with(uses.accounts()::signIn);
    }

    /** A household check by its name. */
    private HouseCheckRow check(Actor actor, String name) {
        return uses.store().read(s -> uses.checks().list(s, actor, kindId)).stream().filter(c -> c.name().equals(name.strip()))
                .findFirst().orElseThrow(() -> Refused.of("house.check-name-unknown",
                        TEXT.get("house.check-name-unknown", name)));
    }

    private String id(Actor actor, String name) {
        return Long.toString(check(actor, name).id());
    }

    @Command(name = "open")
    void open(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--source", required = true) String source, @Option(names = "--due", required = true) LocalDate due) {
        Actor actor = actor(signIn);
        uses.store().write(s -> uses.checks().open(s, actor, kindId, name, source, due));
        console.out().println(TEXT.get("cli.opened", name.strip()));
    }

    @Command(name = "import")
    void importList(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--campaign", required = true, paramLabel = "NAME") String name,
            @Option(names = "--rejected", paramLabel = "FILE") Path rejected, @Option(names = "--check") boolean only) {
        Actor actor = actor(signIn);
        new PrintedImport(console.out(), console.progress())
                .run(new SheetImport<>(uses.sheets().list(kindId).about(id(actor, name)), actor, file), rejected, only);
    }

    @Command(name = "return")
    void returned(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--campaign", required = true, paramLabel = "NAME") String name,
            @Option(names = "--rejected", paramLabel = "FILE") Path rejected, @Option(names = "--check") boolean only) {
        Actor actor = actor(signIn);
        new PrintedImport(console.out(), console.progress())
                .run(new SheetImport<>(uses.sheets().returned(kindId).about(id(actor, name)), actor, file), rejected, only);
    }

    @Command(name = "list")
    void list(@Mixin Console console, @Mixin SignIn signIn,
            @Option(names = "--campaign", paramLabel = "NAME") String name) {
        Actor actor = actor(signIn);
        if (name == null) {
            TextTable table = console.table(TEXT.get("cli.campaign"), TEXT.get("cli.due"), ">" + TEXT.get("cli.listed"),
                    ">" + TEXT.get("cli.left"), ">" + TEXT.get("cli.doubtful"), TEXT.get("cli.closed"));
            uses.store().read(s -> uses.checks().list(s, actor, kindId)).forEach(c -> table.row(c.name(), c.dueOn(), c.listed(),
                    c.left(), c.doubtful(), c.open() ? "" : c.closedOn().toString()));
            table.print(console.out());
            return;
        }
        long id = check(actor, name).id();
        List<HouseOutcome> outcomes = uses.store().read(s -> uses.checks().outcomes(s, kindId)).all();
        ZeroBoard board = uses.store().read(s -> uses.checks().board(s, actor, id));
        String[] headings = new String[outcomes.size() + 4];
        headings[0] = TEXT.get("cli.village");
        headings[1] = ">" + TEXT.get("cli.listed");
        headings[2] = ">" + TEXT.get("cli.left");
        headings[3] = ">" + TEXT.get("cli.unvisited");
        for (int i = 0; i < outcomes.size(); i++) {
            headings[i + 4] = ">" + outcomes.get(i).name().text();
        }
        TextTable table = console.table(headings);
        board.villages().forEach(place -> row(table, place.name(), place, outcomes));
        row(table, TEXT.get("total"), board.total(), outcomes);
        table.print(console.out());
    }

    private static void row(TextTable table, String name, ZeroBoard.Place place, List<HouseOutcome> outcomes) {
        Object[] cells = new Object[outcomes.size() + 4];
        cells[0] = name;
        cells[1] = place.listed();
        cells[2] = place.left();
        cells[3] = place.of("");
        for (int i = 0; i < outcomes.size(); i++) {
            cells[i + 4] = place.of(outcomes.get(i).code());
        }
        table.row(cells);
    }

    @Command(name = "sheet")
    void sheet(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "TARGET") Path target,
            @Option(names = "--campaign", required = true, paramLabel = "NAME") String name,
            @Option(names = "--area") String area,
            @Option(names = "--split", defaultValue = "none", paramLabel = "HOW") HouseSheets.Split split,
            @Option(names = "--pdf") boolean pdf) {
        Actor actor = actor(signIn);
        VisitFilter filter = VisitFilter.left(check(actor, name).id()).area(area);
        if (pdf) {
            List<Letter> letters = uses.store().write(s -> uses.papers().visitLists(s, actor, filter));
            uses.letters().pdf(letters, target, console.progress());
            console.out().println(TEXT.get("cli.written", target.toAbsolutePath()));
        } else {
            uses.sheets().write(actor, filter, target, split)
                    .forEach(file -> console.out().println(TEXT.get("cli.written", file.toAbsolutePath())));
        }
    }

    @Command(name = "close")
    void close(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "NAME") String name) {
        Actor actor = actor(signIn);
        long id = check(actor, name).id();
        uses.store().run(s -> uses.checks().close(s, actor, id));
        console.out().println(TEXT.get("cli.closed-now", name.strip()));
    }
}
