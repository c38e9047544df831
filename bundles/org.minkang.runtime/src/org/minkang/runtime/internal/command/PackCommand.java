package org.minkang.runtime.internal.command;

import java.nio.file.Path;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Text;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.cli.TextTable;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;
import org.minkang.runtime.Minkang;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pack check FILE}, {@code pack import FILE}, {@code pack list}. */
@Command(name = "pack")
public final class PackCommand {

    private static final Text TEXT = Text.of(PackCommand.class);

    private final Minkang minkang;

    public PackCommand(Minkang minkang) {
        this.minkang = minkang;
    }

    @Command(name = "check")
    void check(@Mixin Console console, @Parameters(paramLabel = "FILE") Path file) {
        PolicyPack pack = minkang.service(PackReader.class).read(file);
        console.out().println(TEXT.get("pack.good", pack.id(), pack.version(), pack.fingerprint()));
    }

    @Command(name = "import")
    void importPack(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file) {
        PolicyPack read = minkang.service(PackReader.class).read(file);
        Actor actor = signIn.with(minkang.service(Accounts.class)::signIn);
        PolicyPack pack = minkang.service(PolicyPacks.class).importPack(actor, file.getFileName().toString(),
                read.text());
        console.out().println(TEXT.get("pack.imported", pack.id(), pack.version(), pack.fingerprint()));
    }

    @Command(name = "list")
    void list(@Mixin Console console, @Mixin SignIn signIn) {
        Actor actor = signIn.with(minkang.service(Accounts.class)::signIn);
        TextTable table = console.table(TEXT.get("pack.id"), TEXT.get("pack.version"), TEXT.get("pack.county"),
                TEXT.get("pack.valid"));
        minkang.service(PolicyPacks.class).list(actor)
                .forEach(row -> table.row(row.id(), row.version(), row.county(), row.valid()));
        table.print(console.out());
    }
}
