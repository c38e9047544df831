package org.minkang.runtime.internal.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Text;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.runtime.Backups;
import org.minkang.runtime.Minkang;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backup FILE}: a copy of the running embedded database. */
@Command(name = "backup")
public final class BackupCommand implements Callable<Integer> {

    private final Minkang minkang;

    @Mixin
    private Console console;
    @Mixin
    private SignIn signIn;
    @Parameters(paramLabel = "FILE")
    private Path file;

    public BackupCommand(Minkang minkang) {
        this.minkang = minkang;
    }

    @Override
    public Integer call() {
        Actor actor = signIn.with(minkang.service(Accounts.class)::signIn);
        minkang.service(Backups.class).make(actor, file, console.progress());
        console.out().println(Text.of(BackupCommand.class).get("backup.done", file.toAbsolutePath()));
        return 0;
    }
}
