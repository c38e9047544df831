package org.minkang.runtime.internal.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.minkang.base.Text;
import org.minkang.cli.Console;
import org.minkang.letters.Letters;
import org.minkang.runtime.settle.SettleFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code benefit settle}: settles a file of visits without a database. */
@Command(name = "benefit")
public final class BenefitCommand {

    private static final Text TEXT = Text.of(BenefitCommand.class);

    @Command(name = "settle")
    void settle(@Mixin Console console, @Option(names = "--pack", required = true, paramLabel = "FILE") List<Path> packs,
            @Option(names = "--in", required = true, paramLabel = "FILE") Path visits,
            @Option(names = "--persons", paramLabel = "FILE") Path persons,
            @Option(names = "--marks", paramLabel = "FILE") Path marks,
            @Option(names = "--certificates", paramLabel = "FILE") Path certificates,
            @Option(names = "--opening", paramLabel = "FILE") Path opening,
            @Option(names = "--out", required = true, paramLabel = "FILE") Path results,
            @Option(names = "--explain", paramLabel = "DIR") Path explain, @Option(names = "--explain-xlsx") boolean workbooks) {
        SettleFiles.Done done = new SettleFiles(new Letters(Optional.empty()), Clock.systemDefaultZone()).settle(
                new SettleFiles.Order(packs, visits, persons, marks, certificates, opening, results, explain, workbooks), console.progress());
        console.out().println(TEXT.get("benefit.settled", done.visits(), done.open(), done.paid().format(), results.toAbsolutePath()));
    }
}
