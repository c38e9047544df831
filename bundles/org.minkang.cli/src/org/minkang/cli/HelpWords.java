package org.minkang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code minkang help journal verify} is {@code minkang journal verify --help}. */
@Command(name = "help")
final class HelpWords implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        CommandLine at = spec.root().commandLine();
        for (String word : words) {
            CommandLine next = at.getSubcommands().get(word);
            if (next == null) {
                throw new CommandLine.UnmatchedArgumentException(at, List.of(word));
            }
            at = next;
        }
        at.usage(spec.commandLine().getOut());
        return CommandLineTool.OK;
    }
}
