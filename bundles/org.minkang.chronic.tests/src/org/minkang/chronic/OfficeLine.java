package org.minkang.chronic;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.minkang.chronic.visits.VisitsCommand;
import org.minkang.register.Providers;
import org.minkang.testing.TestAccounts;

import picocli.CommandLine;

/** Every command of the module over one county, typed as a person types it. */
final class OfficeLine {

    private final County county;
    private final Village village;
    /** What the last command printed, on whichever stream. */
    String said = "";

    OfficeLine(County county, Village village) {
        this.county = county;
        this.village = village;
    }

    private CommandLine commands() {
        var accounts = county.people.accounts();
        return new CommandLine(new ChronicCommand(new ChronicCommand.Uses(county.store, accounts, county.profile, county.certificates,
                county.statistics, county.papers, county.letters, county.reports, county.clock)))
                .addSubcommand(new CommandLine(new ExamCommand(new ExamCommand.Uses(county.store, accounts, county.examinations,
                        county.examSheets, county.examReturned, county.clock))))
                .addSubcommand(new CommandLine(new CertificatesCommand(new CertificatesCommand.Uses(county.store, accounts,
                        county.certificates, county.room, new Providers(county.access, county.journal), county.letters, county.earlier, county.clock))))
                .addSubcommand(new CommandLine(new CaseCommand(new CaseCommand.Uses(county.store, accounts, county.cases,
                        county.casePapers, county.letters, county.certification, county.corrections))))
                .addSubcommand(new CommandLine(new ExpertCommand(new ExpertCommand.Uses(county.store, accounts, county.experts,
                        county.recusals, county.draws, county.figures, county.sheets, county.letters, county.clock))))
                .addSubcommand(new CommandLine(new VisitsCommand(village.commands())));
    }

    /** The commands that do something, as {@code exam return}. */
    TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>();
        collect("", commands(), names);
        return names;
    }

    private static void collect(String before, CommandLine command, TreeSet<String> names) {
        for (Map.Entry<String, CommandLine> sub : command.getSubcommands().entrySet()) {
            if (sub.getValue().getSubcommands().isEmpty()) {
                names.add(before + sub.getKey());
            } else {
                collect(before + sub.getKey() + " ", sub.getValue(), names);
            }
        }
    }

    int run(String account, String... words) {
        List<String> line = new ArrayList<>(List.of("chronic"));
        line.addAll(List.of(words));
        line.addAll(List.of("--account", account));
        StringWriter out = new StringWriter();
        int code = CommandLines.run(List.of(this::commands), new PrintWriter(out, true), TestAccounts.PASSWORD, line.toArray(String[]::new));
        said = out.toString();
        return code;
    }
}
