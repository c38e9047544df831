package org.minkang.runtime.internal.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.replay.ReplayFigures;
import org.minkang.benefit.replay.ReplayResult;
import org.minkang.benefit.replay.ReplayTable;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.visits.CountyReplay;
import org.minkang.benefit.visits.CountyYear;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.cli.TextTable;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyPack;
import org.minkang.register.Areas;
import org.minkang.runtime.Imports;
import org.minkang.runtime.Minkang;
import org.minkang.runtime.settle.ReplayFile;
import org.minkang.runtime.settle.VisitLoadProfile;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.sheets.SheetProfile;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code visits import}; {@code visits settle}, {@code visits replay}: a year of the whole county, settled anew or tried out under another pack. */
@Command(name = "visits")
public final class VisitsCommand {

    private static final Text TEXT = Text.of(VisitsCommand.class);

    private static final int MOST_NAMED = 20;

    private final Minkang minkang;

    public VisitsCommand(Minkang minkang) {
        this.minkang = minkang;
    }

    @Command(name = "import")
    void importFile(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--rejected", paramLabel = "FILE") Path rejected, @Option(names = "--check") boolean only) {
        Actor actor = signIn.with(minkang.service(Accounts.class)::signIn);
        SheetImport<?, Actor> sheet = open(actor, file);
        SheetCheck check = sheet.check(console.progress());
        console.out().println(TEXT.get("visits.checked", check.rows(), check.good(), check.bad()));
        check.problems().stream().filter(p -> !p.note()).limit(MOST_NAMED)
                .forEach(p -> console.out().println(TEXT.get("visits.row", p.row(), p.message())));
        if (check.bad() > 0 && rejected != null) {
            console.out().println(TEXT.get("visits.rejected", sheet.saveRejected(rejected)));
        }
        if (!only && check.good() > 0) {
            console.out().println(TEXT.get("visits.imported", sheet.apply(console.progress()).created()));
        }
    }

    private SheetImport<?, Actor> open(Actor actor, Path file) {
        SheetProfile<?, Actor> profile = minkang.service(Imports.class).profiles().stream()
                .filter(p -> p.id().equals(VisitLoadProfile.ID)).findFirst().orElseThrow();
        return new SheetImport<>(profile, actor, file);
    }

    @Command(name = "settle")
    void settle(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--year", required = true, paramLabel = "YEAR") int year,
            @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason) {
        Actor actor = signIn.with(minkang.service(Accounts.class)::signIn);
        CountyYear.Done done = minkang.service(CountyYear.class).settle(actor, year, reason, console.progress());
        console.out().println(TEXT.get("visits.settled", year, done.persons(), done.visits(), done.settled(), done.changed(),
                done.more().format()));
    }

    @Command(name = "replay")
    void replay(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--year", required = true, paramLabel = "YEAR") int year,
            @Option(names = "--pack", required = true, paramLabel = "FILE") Path file,
            @Option(names = "--out", paramLabel = "FILE") Path out) {
        PolicyPack pack = minkang.service(PackReader.class).read(file);
        BenefitRules rules = pack.section(BenefitRules.class);
        Actor actor = signIn.with(minkang.service(Accounts.class)::signIn);
        ReplayResult result = minkang.service(CountyReplay.class).run(actor, year, rules, console.progress());
        ReplayTable replayed = ReplayTable.of(result, rules, code -> minkang.service(Store.class)
                .read(s -> minkang.service(Areas.class).name(s, code)));
        TextTable table = console.table("", ">" + TEXT.get("visits.count"), ">" + TEXT.get("visits.before"), ">" + TEXT.get("visits.after"),
                ">" + TEXT.get("visits.change"), ">" + TEXT.get("visits.more"), ">" + TEXT.get("visits.less"));
        for (ReplayTable.By by : ReplayTable.By.values()) {
            table.row(by.label(), "", "", "", "", "", "");
            for (ReplayTable.Row row : replayed.rows(by)) {
                ReplayFigures f = row.figures();
                table.row("  " + row.name(), f.count(), yuan(f.before()), yuan(f.after()), yuan(f.change()), f.more(), f.less());
            }
        }
        table.print(console.out());
        if (result.open() > 0) {
            console.out().println(TEXT.get("visits.open", result.open()));
        }
        result.missing().forEach((word, count) -> console.out().println(TEXT.get("visits.missing", word, count)));
        if (out != null) {
            ReplayFile.write(out, replayed, TEXT.get("visits.replayed", year, pack.id(), pack.version()), actor.displayName(),
                    LocalDateTime.now(minkang.service(Clock.class)));
            console.out().println(TEXT.get("visits.written", out.toAbsolutePath()));
        }
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).format();
    }
}
