package org.minkang.runtime.internal.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.minkang.base.Text;
import org.minkang.cli.Console;
import org.minkang.runtime.DataFolder;
import org.minkang.store.Stores;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code restore FILE}. Asks for no account: whoever may write the data folder can replace its
 * files anyway, and the accounts may be what was lost. The old database is kept beside.
 */
@Command(name = "restore")
public final class RestoreCommand implements Callable<Integer> {

    private final DataFolder folder;

    @Mixin
    private Console console;
    @Parameters(paramLabel = "FILE")
    private Path file;

    public RestoreCommand(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() {
        Stores.restore(file, folder.path(), console.progress());
        console.out().println(Text.of(RestoreCommand.class).get("restore.done", folder.path()));
        return 0;
    }
}
