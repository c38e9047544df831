package org.minkang.chronic.visits;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.VisitOutcome;
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

/** {@code chronic visits}: household checks from the command line. */
@Command(name = "visits")
public final class VisitsCommand {

    private static final Text TEXT = Text.of(VisitsCommand.class);

    /** The services the commands stand on. */
    public record Uses(Store store, Accounts accounts, Campaigns campaigns, Visits visits, VisitListProfile list,
            VisitReturnProfile returned, VisitSheets sheets, VisitLetters papers, Letters letters) {
    }

    private final Uses uses;

    public VisitsCommand(Uses uses) {
        this.uses = uses;
    }

    private Actor actor(SignIn signIn) {
        return signIn.with(uses.accounts()::signIn);
    }

    /** A household check by its name. */
    private CampaignRow campaign(Actor actor, String name) {
        return uses.store().read(s -> uses.campaigns().list(s, actor)).stream().filter(c -> c.name().equals(name.strip()))
                .findFirst().orElseThrow(() -> Refused.of("chronic.campaign-name-unknown",
                        TEXT.get("chronic.campaign-name-unknown", name)));
    }

    @Command(name = "open")
    void open(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--source", required = true) String source, @Option(names = "--due", required = true) LocalDate due) {
        Actor actor = actor(signIn);
        uses.store().write(s -> uses.campaigns().open(s, actor, name, source, due));
        console.out().println(TEXT.get("cli.opened", name.strip()));
    }

    @Command(name = "import")
    void importList(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--campaign", required = true, paramLabel = "NAME") String name,
            @Option(names = "--rejected", paramLabel = "FILE") Path rejected, @Option(names = "--check") boolean only) {
        Actor actor = actor(signIn);
        new PrintedImport(console.out(), console.progress())
                .run(new SheetImport<>(uses.list().about(Long.toString(campaign(actor, name).id())), actor, file), rejected, only);
    }

    @Command(name = "return")
    void returned(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--campaign", required = true, paramLabel = "NAME") String name,
            @Option(names = "--rejected", paramLabel = "FILE") Path rejected, @Option(names = "--check") boolean only) {
        Actor actor = actor(signIn);
        new PrintedImport(console.out(), console.progress())
                .run(new SheetImport<>(uses.returned().about(Long.toString(campaign(actor, name).id())), actor, file), rejected, only);
    }

    @Command(name = "list")
    void list(@Mixin Console console, @Mixin SignIn signIn,
            @Option(names = "--campaign", paramLabel = "NAME") String name) {
        Actor actor = actor(signIn);
        if (name == null) {
            TextTable table = console.table(TEXT.get("cli.campaign"), TEXT.get("cli.due"), ">" + TEXT.get("cli.listed"),
                    ">" + TEXT.get("cli.left"), ">" + TEXT.get("cli.doubtful"), TEXT.get("cli.closed"));
            uses.store().read(s -> uses.campaigns().list(s, actor)).forEach(c -> table.row(c.name(), c.dueOn(), c.listed(),
                    c.left(), c.doubtful(), c.open() ? "" : c.closedOn().toString()));
            table.print(console.out());
            return;
        }
        long id = campaign(actor, name).id();
        List<VisitOutcome> outcomes = uses.store().read(uses.visits()::rules).outcomes();
        ZeroBoard board = uses.store().read(s -> uses.campaigns().board(s, actor, id));
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

    private static void row(TextTable table, String name, ZeroBoard.Place place, List<VisitOutcome> outcomes) {
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
            @Option(names = "--split", defaultValue = "none", paramLabel = "HOW") VisitSheets.Split split,
            @Option(names = "--pdf") boolean pdf) {
        Actor actor = actor(signIn);
        VisitFilter filter = VisitFilter.left(campaign(actor, name).id()).area(area);
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
        long id = campaign(actor, name).id();
        uses.store().run(s -> uses.campaigns().close(s, actor, id));
        console.out().println(TEXT.get("cli.closed-now", name.strip()));
    }
}
