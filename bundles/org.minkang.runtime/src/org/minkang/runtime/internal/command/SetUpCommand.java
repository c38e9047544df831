package org.minkang.runtime.internal.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.policy.PackReader;
import org.minkang.runtime.FirstStart;
import org.minkang.runtime.Minkang;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code setup --account NAME --name NAME --pack FILE}: the first start without a window. */
@Command(name = "setup")
public final class SetUpCommand implements Callable<Integer> {

    private static final Text TEXT = Text.of(SetUpCommand.class);

    private final Minkang minkang;

    @Mixin
    private Console console;
    @Mixin
    private SignIn signIn;
    @Option(names = "--name", required = true, paramLabel = "NAME")
    private String displayName;
    @Option(names = "--pack", required = true, paramLabel = "FILE")
    private Path pack;

    public SetUpCommand(Minkang minkang) {
        this.minkang = minkang;
    }

    @Override
    public Integer call() {
        FirstStart start = minkang.service(FirstStart.class);
        if (!start.isNeeded()) {
            throw Refused.of("setup.done", TEXT.get("setup.done"));
        }
        // read first: a broken pack must not leave a half set-up county
        String text = minkang.service(PackReader.class).read(pack).text();
        Actor admin = signIn.with((account, password) -> start.administrator(account, displayName, password));
        start.county(admin, pack.getFileName().toString(), text);
        console.out().println(TEXT.get("setup.ready"));
        return 0;
    }
}
