package org.minkang.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.minkang.base.Cancelled;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says what went wrong, in sentences and in the current language; picocli's own are English only. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {
    static final String NO_WORDS = "no words";

    private static final Text TEXT = Text.of(Faults.class);
    private static final System.Logger LOG = System.getLogger(Faults.class.getName());
    private static final int MOST_PROBLEMS = 200;

    private final Root root;

    Faults(Root root) {
        this.root = root;
    }

    @Override
    public int handleParseException(ParameterException ex, String[] args) {
        CommandLine command = ex.getCommandLine();
        PrintWriter err = command.getErr();
        if (NO_WORDS.equals(ex.getMessage()) || isOnlyAGroup(ex)) {
            command.usage(err);
            return CommandLineTool.USAGE;
        }
        if (ex.getCause() instanceof Refused refused) {
            print(refused.problems(), err);
        } else {
            err.println(TextWidth.harmless(sentence(ex)));
        }
        err.println(TEXT.get("usage.see", command.getCommandSpec().qualifiedName()));
        return CommandLineTool.USAGE;
    }

    /** {@code minkang journal}, when only its subcommands do something. */
    private static boolean isOnlyAGroup(ParameterException ex) {
        return ex.getClass() == ParameterException.class && ex.getArgSpec() == null && ex.getCause() == null
                && !ex.getCommandLine().getSubcommands().isEmpty();
    }

    private static String sentence(ParameterException ex) {
        if (ex instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (ex instanceof CommandLine.MissingParameterException missing) {
            return TEXT.get("usage.missing", missing.getMissing().stream().map(Faults::label).collect(Collectors.joining(", ")));
        }
        if (ex instanceof CommandLine.OverwrittenOptionException twice) {
            return TEXT.get("usage.twice", label(twice.getOverwritten()));
        }
        if (ex instanceof CommandLine.MutuallyExclusiveArgsException) {
            return TEXT.get("usage.exclusive", ex.getMessage());
        }
        if (ex.getArgSpec() != null && ex.getValue() != null) {
            return TEXT.get("usage.value", ex.getValue(), label(ex.getArgSpec()), expected(ex.getArgSpec().type())).strip();
        }
        return ex.getMessage();
    }

    private static String unmatched(CommandLine.UnmatchedArgumentException ex) {
        String words = String.join(" ", ex.getUnmatched());
        List<String> similar = ex.getSuggestions();
        String sentence = TEXT.get(ex.isUnknownOption() ? "usage.option" : "usage.word", words);
        return similar.isEmpty() ? sentence : sentence + TEXT.get("usage.similar", String.join(", ", similar));
    }

    private static String label(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return TEXT.get("expected.one-of", Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name().toLowerCase())
                    .collect(Collectors.joining(", ")));
        }
        if (type == LocalDate.class) {
            return TEXT.get("expected.date");
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return TEXT.get("expected.number");
        }
        return "";
    }

    @Override
    public int handleExecutionException(Exception ex, CommandLine command, ParseResult parsed) {
        root.progress().finish();
        PrintWriter err = command.getErr();
        if (root.trace()) {
            ex.printStackTrace(err);
        }
        if (ex instanceof Refused refused) {
            print(refused.problems(), err);
            return CommandLineTool.REFUSED;
        }
        if (ex instanceof Cancelled) {
            err.println(TEXT.get("cancelled"));
            return CommandLineTool.REFUSED;
        }
        LOG.log(System.Logger.Level.ERROR, "command " + command.getCommandSpec().qualifiedName() + " failed", ex);
        err.println(TEXT.get("internal", ex.getClass().getSimpleName()));
        return CommandLineTool.INTERNAL;
    }

    private static void print(List<Problem> problems, PrintWriter err) {
        problems.stream().limit(MOST_PROBLEMS).forEach(p -> err.println(TextWidth.harmless(p.toString())));
        if (problems.size() > MOST_PROBLEMS) {
            err.println(TEXT.get("more-problems", problems.size() - MOST_PROBLEMS));
        }
    }
}
