package org.minkang.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What is there before the first word: global options, and what one run of the command line has in common. */
@Command(name = "minkang")
final class Root implements Runnable {
    private final Surroundings surroundings;
    private final ConsoleProgress progress;

    @Option(names = "--trace", scope = ScopeType.INHERIT)
    private boolean trace;

    @Spec
    private CommandSpec spec;

    Root(Surroundings surroundings, Interruption interruption, PrintWriter out, PrintWriter err) {
        this.surroundings = surroundings;
        this.progress = new ConsoleProgress(err, surroundings.terminal(), System::nanoTime, interruption::asked);
    }

    /** The root above any command; a bare one when a command is run outside the tool. */
    static Root above(CommandSpec command) {
        if (command != null && command.root().userObject() instanceof Root root) {
            return root;
        }
        return new Root(Surroundings.ofThisProcess(), Interruption.NEVER, new PrintWriter(System.out, true), new PrintWriter(System.err, true));
    }

    Surroundings surroundings() {
        return surroundings;
    }

    ConsoleProgress progress() {
        return progress;
    }

    boolean trace() {
        return trace;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Faults.NO_WORDS);
    }
}
