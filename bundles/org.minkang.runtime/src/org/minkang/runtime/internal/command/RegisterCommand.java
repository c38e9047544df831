package org.minkang.runtime.internal.command;

import java.nio.file.Path;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Text;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.runtime.Minkang;
import org.minkang.runtime.RegisterFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code register load FOLDER}: the first filling of an empty register. */
@Command(name = "register")
public final class RegisterCommand {

    private final Minkang minkang;

    public RegisterCommand(Minkang minkang) {
        this.minkang = minkang;
    }

    @Command(name = "load")
    void load(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FOLDER") Path folder) {
        Actor actor = signIn.with(minkang.service(Accounts.class)::signIn);
        RegisterFiles.Loaded loaded = minkang.service(RegisterFiles.class).load(actor, folder, console.progress());
        console.out().println(Text.of(RegisterCommand.class).get("register.loaded", loaded.persons(),
                loaded.households(), loaded.marks(), loaded.areas(), loaded.providers()));
    }
}
