package org.minkang.cli;

import java.io.PrintWriter;
import org.minkang.base.Progress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a command prints with: {@code @Mixin Console console;}. Brings the option {@code --quiet} (no progress). */
public final class Console {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    /** Made by picocli. */
    public Console() {
        // the command it belongs to is set by picocli
    }

    /** Results. */
    public PrintWriter out() {
        Root.above(command).progress().finish();
        return command.commandLine().getOut();
    }

    /** Everything that is not a result. */
    public PrintWriter err() {
        Root.above(command).progress().finish();
        return command.commandLine().getErr();
    }

    /**
     * Progress on {@link #err()}: one line that is updated when a person looks at a terminal, otherwise a line now and then.
     * Becomes cancelled by Ctrl+C.
     */
    public Progress progress() {
        ConsoleProgress progress = Root.above(command).progress();
        return quiet ? new Silent(progress) : progress;
    }

    /** A table to be filled and printed to {@link #out()}. */
    public TextTable table(String... headings) {
        return new TextTable(headings);
    }

    /** Says nothing, but can be cancelled. */
    private record Silent(Progress loud) implements Progress {
        @Override
        public void begin(String what, long total) {
            // quiet
        }

        @Override
        public void step(long done) {
            // quiet
        }

        @Override
        public boolean cancelled() {
            return loud.cancelled();
        }
    }
}
