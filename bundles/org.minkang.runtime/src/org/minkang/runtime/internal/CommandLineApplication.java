package org.minkang.runtime.internal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.cli.CliCommand;
import org.minkang.cli.CommandLineTool;
import org.minkang.runtime.Contributions;
import org.minkang.runtime.DataFolder;
import org.minkang.runtime.MinkangLauncher;
import org.minkang.runtime.internal.command.AccountsCommand;
import org.minkang.runtime.internal.command.BackupCommand;
import org.minkang.runtime.internal.command.BenefitCommand;
import org.minkang.runtime.internal.command.CalendarCommand;
import org.minkang.runtime.internal.command.CasesCommand;
import org.minkang.runtime.internal.command.JournalCommand;
import org.minkang.runtime.internal.command.PackCommand;
import org.minkang.runtime.internal.command.PersonsCommand;
import org.minkang.runtime.internal.command.RegisterCommand;
import org.minkang.runtime.internal.command.ReportsCommand;
import org.minkang.runtime.internal.command.RestoreCommand;
import org.minkang.runtime.internal.command.SetUpCommand;
import org.minkang.runtime.internal.command.VisitsCommand;

/** The command line: {@code -application org.minkang.runtime.cli [-data FOLDER] WORDS}. */
public final class CommandLineApplication implements IApplication {

    /** Commands that need no database, or must find it closed. */
    private static final Set<String> WITHOUT_STORE = Set.of("restore", "benefit");

    @Override
    public Object start(IApplicationContext context) {
        String[] words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        PrintWriter out = writer(System.out);
        PrintWriter err = writer(System.err);
        try {
            return run(words, out, err);
        } catch (Refused refused) {
            refused.problems().stream().map(Problem::toString).forEach(err::println);
            return CommandLineTool.REFUSED;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static int run(String[] words, PrintWriter out, PrintWriter err) {
        DataFolder folder = DataFolder.ofThisUser();
        CommandLineTool tool = new CommandLineTool();
        if (words.length > 0 && WITHOUT_STORE.contains(words[0])) {
            return tool.run(List.of(() -> new RestoreCommand(folder), BenefitCommand::new), out, err, words);
        }
        try (MinkangLauncher launcher = MinkangLauncher.launch(folder, Progress.NONE)) {
            List<CliCommand> commands = new ArrayList<>(ofTheBase(launcher, folder));
            commands.addAll(launcher.service(Contributions.class).commands());
            return tool.run(commands, out, err, words);
        }
    }

    private static List<CliCommand> ofTheBase(MinkangLauncher launcher, DataFolder folder) {
        var minkang = launcher.minkang();
        return List.of(() -> new SetUpCommand(minkang), () -> new AccountsCommand(minkang),
                () -> new PackCommand(minkang), () -> new CalendarCommand(minkang), () -> new PersonsCommand(minkang),
                () -> new CasesCommand(minkang), () -> new ReportsCommand(minkang),
                () -> new RegisterCommand(minkang), () -> new JournalCommand(minkang),
                BenefitCommand::new, () -> new VisitsCommand(minkang), () -> new BackupCommand(minkang), () -> new RestoreCommand(folder));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    @Override
    public void stop() {
        // a command is stopped through its progress, by the signal handler of the command line
    }
}
