package org.minkang.runtime.internal.command;

import java.nio.file.Path;

import org.minkang.access.Actor;
import org.minkang.base.Text;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.cli.TextTable;
import org.minkang.register.PersonRow;
import org.minkang.register.Persons;
import org.minkang.runtime.Imports;
import org.minkang.runtime.Minkang;
import org.minkang.runtime.roster.RosterProfile;
import org.minkang.sheets.PrintedImport;
import org.minkang.sheets.SheetImport;
import org.minkang.sheets.SheetProfile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code persons search TEXT}: number, name, pinyin or initials; numbers stay masked. {@code persons import}: a roll from a workbook. */
@Command(name = "persons")
public final class PersonsCommand extends MergingCommands {

    private static final Text TEXT = Text.of(PersonsCommand.class);

    private final Minkang minkang;

    public PersonsCommand(Minkang minkang) {
        super(minkang);
        this.minkang = minkang;
    }

    @Command(name = "search")
    void search(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "TEXT") String text,
            @Option(names = "--limit", defaultValue = "20", paramLabel = "N") int limit) {
        Actor actor = actor(signIn);
        TextTable table = console.table(TEXT.get("persons.name"), TEXT.get("persons.number"), TEXT.get("persons.sex"),
                TEXT.get("persons.birth"), TEXT.get("persons.area"));
        for (PersonRow row : minkang.service(Persons.class).search(actor, text, limit)) {
            table.row(row.name(), row.maskedId(), row.sex().text(), row.birthYear(), row.areaName());
        }
        table.print(console.out());
    }

    @Command(name = "import")
    void importFile(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--rejected", paramLabel = "FILE") Path rejected, @Option(names = "--check") boolean only) {
        SheetProfile<?, Actor> roster = minkang.service(Imports.class).profiles().stream()
                .filter(p -> p.id().equals(RosterProfile.ID)).findFirst().orElseThrow();
        new PrintedImport(console.out(), console.progress()).run(new SheetImport<>(roster, actor(signIn), file), rejected, only);
    }
}
