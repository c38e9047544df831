package org.minkang.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.minkang.base.Text;
import picocli.CommandLine;

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

    private static final Text TEXT = Text.of(CommandLineTool.class);
    private static final System.Logger LOG = System.getLogger(CommandLineTool.class.getName());

    private final Surroundings surroundings;

    public CommandLineTool() {
        this(Surroundings.ofThisProcess());
    }

    /**
     * One that asks nobody and takes variables such as {@code MINKANG_PASSWORD} from the function: for tests of commands, since a
     * process cannot set its own environment.
     */
    public static CommandLineTool unattended(Function<String, String> environment) {
        return new CommandLineTool(new Surroundings(environment, null, false));
    }

    CommandLineTool(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * @return one of {@link #OK}, {@link #REFUSED}, {@link #USAGE}, {@link #INTERNAL}, or what the command itself returned;
     *     without arguments: the help, and {@link #USAGE}. Two commands of one name (or alias) are {@link #INTERNAL}, naming both
     *     origins, whatever was typed. A contribution that throws is left out and named.
     */
    public int run(List<CliCommand> commands, PrintWriter out, PrintWriter err, String... args) {
        try (Interruption interruption = new Interruption()) {
            Root root = new Root(surroundings, interruption, out, err);
            CommandLine line = Languages.withHelp(new CommandLine(root));
            line.addSubcommand(Languages.withHelp(new CommandLine(new HelpWords())));
            if (!addAll(line, commands, err)) {
                return INTERNAL;
            }
            line.setOut(out).setErr(err); // reaches the subcommands that are there
            Faults faults = new Faults(root);
            line.setParameterExceptionHandler(faults).setExecutionExceptionHandler(faults);
            line.setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpAutoWidth(surroundings.terminal());
            Languages.localize(line);
            try {
                return line.execute(args);
            } finally {
                root.progress().finish();
                out.flush();
                err.flush();
            }
        }
    }

    private static boolean addAll(CommandLine line, List<CliCommand> commands, PrintWriter err) {
        Map<String, String> origins = new HashMap<>();
        line.getSubcommands().keySet().forEach(name -> origins.put(name, CommandLineTool.class.getName()));
        boolean good = true;
        for (CliCommand command : commands) {
            CommandLine sub = build(command, err);
            if (sub == null) {
                continue;
            }
            String origin = origin(sub);
            Set<String> names = new LinkedHashSet<>(sub.getCommandSpec().names());
            for (String name : names) {
                String other = origins.putIfAbsent(name, origin);
                if (other != null) {
                    err.println(TEXT.get("duplicate", name, other, origin));
                    good = false;
                }
            }
            if (good) {
                line.addSubcommand(sub);
            }
        }
        err.flush();
        return good;
    }

    private static CommandLine build(CliCommand command, PrintWriter err) {
        try {
            Object object = command.command();
            return Languages.withHelp(object instanceof CommandLine done ? done : new CommandLine(object));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "a command cannot be used: " + command.getClass().getName(), e);
            err.println(TEXT.get("unusable", command.getClass().getName(), String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static String origin(CommandLine command) {
        Object object = command.getCommandSpec().userObject();
        return object == null ? command.getCommandName() : object.getClass().getName();
    }
}
