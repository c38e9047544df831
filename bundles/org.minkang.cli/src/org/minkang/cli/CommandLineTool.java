package org.minkang.cli;

import java.io.PrintWriter;
import java.util.List;

/**
 * Runs one line of the command line against the commands contributed.
 *
 * <p>Problems are printed to {@code err} as sentences with their place, never as stack traces (except with {@code --trace}).
 * Interrupting the process (Ctrl+C) makes {@link Console#progress()} report cancelled and waits for the command to end.
 */
public final class CommandLineTool {
    /** Everything went well. */
    public static final int OK = 0;
    /** Refused or cancelled, with sentences that say why. */
    public static final int REFUSED = 1;
    /** The line typed was not understood. */
    public static final int USAGE = 2;
    /** A fault of the program; it is in the log. */
    public static final int INTERNAL = 3;

    /**
     * @return one of {@link #OK}, {@link #REFUSED}, {@link #USAGE}, {@link #INTERNAL}, or what the command itself returned;
     *     without arguments: the help, and {@link #USAGE}. Two commands of one name (or alias) are {@link #INTERNAL}, naming both
     *     origins, whatever was typed.
     */
    public int run(List<CliCommand> commands, PrintWriter out, PrintWriter err, String... args) {
        throw new UnsupportedOperationException("not yet");
    }
}
