package org.minkang.example.aids;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.Cases;
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

/** {@code aids import}, {@code aids receipt}, {@code aids sample-pack}. */
@Command(name = "aids")
public final class AidsCommand {

    private static final Text TEXT = Text.of(AidsCommand.class);

    /** The services the commands stand on. */
    public record Uses(Store store, Accounts accounts, Cases cases, RequestProfile profile, Aids aids, Letters letters) {
    }

    private final Uses uses;

    public AidsCommand(Uses uses) {
        this.uses = uses;
    }

    @Command(name = "import")
    void importFile(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--check") boolean only) {
        Actor actor = signIn.with(uses.accounts()::signIn);
        SheetImport<RequestRow, Actor> sheet = new SheetImport<>(uses.profile(), actor, file);
        SheetCheck check = sheet.check(console.progress());
        console.out().println(TEXT.get("cli.checked", check.rows(), check.good(), check.bad()));
        if (check.bad() > 0) {
            TextTable kinds = console.table(TEXT.get("cli.kind"), ">" + TEXT.get("cli.count"));
            check.counts().forEach(kind -> kinds.row(kind.label(), kind.count()));
            kinds.print(console.out());
        }
        if (!only && check.good() > 0) {
            ApplyReport report = sheet.apply(console.progress());
            console.out().println(TEXT.get("cli.imported", report.created()));
        }
    }

    @Command(name = "receipt")
    void receipt(@Mixin Console console, @Mixin SignIn signIn, @Parameters(index = "0", paramLabel = "CASE") String number,
            @Parameters(index = "1", paramLabel = "FILE") Path file) {
        Actor actor = signIn.with(uses.accounts()::signIn);
        Letter letter = uses.store().read(s -> {
            long caseId = uses.cases().byNumber(s, actor, number).orElseThrow(
                    () -> Refused.of("aids.case-unknown", TEXT.get("aids.case-unknown", number))).caseId();
            return uses.aids().receipt(s, actor, caseId);
        });
        uses.letters().pdf(List.of(letter), file, console.progress());
        console.out().println(TEXT.get("cli.written", file.toAbsolutePath()));
    }

    @Command(name = "sample-pack")
    void samplePack(@Mixin Console console, @Parameters(paramLabel = "FILE") Path file) {
        try (InputStream pack = AidsCommand.class.getResourceAsStream("/packs/aids.yaml")) {
            Files.write(file, pack.readAllBytes());
        } catch (IOException e) {
            throw Refused.of("aids.write", TEXT.get("cli.not-written", file, e.getMessage()), e);
        }
        console.out().println(TEXT.get("cli.written", file.toAbsolutePath()));
    }
}
