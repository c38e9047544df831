package org.minkang.cli.words;

import java.time.LocalDate;
import org.minkang.base.Cancelled;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.cli.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command as a room contributes it: its words lie beside it. */
@Command(name = "journal")
public final class JournalWords {

    enum Colour { RED, GREEN }

    @Command(name = "verify")
    int verify(@Mixin Console console, @Parameters(paramLabel = "FILE", arity = "0..1") String file) {
        console.progress().begin("校验", 2);
        console.progress().step(2);
        console.table("号", ">数").row("一", 7).print(console.out());
        return 0;
    }

    @Command(name = "fail")
    void fail(@Option(names = "--how") String how) {
        switch (how) {
            case "refused" -> throw new Refused(new Problem("a", "清单.xlsx 第 3 行", "日期不对。"), Problem.of("b", "没有权限。"));
            case "cancelled" -> throw new Cancelled();
            default -> throw new IllegalStateException("secret detail");
        }
    }

    @Command(name = "take")
    void take(@Option(names = "--day", required = true) LocalDate day, @Option(names = "--count") int count,
            @Option(names = "--colour") Colour colour) {
        // only its options matter
    }
}
