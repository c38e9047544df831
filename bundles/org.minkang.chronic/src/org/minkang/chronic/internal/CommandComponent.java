package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Accounts;
import org.minkang.casework.report.Reports;
import org.minkang.chronic.ApplicationProfile;
import org.minkang.chronic.CertificateRoom;
import org.minkang.chronic.Certificates;
import org.minkang.chronic.CertificatesCommand;
import org.minkang.chronic.ChronicCommand;
import org.minkang.chronic.ChronicLetters;
import org.minkang.chronic.EarlierProfile;
import org.minkang.chronic.Statistics;
import org.minkang.chronic.visits.VisitsCommand;
import org.minkang.cli.CliCommand;
import org.minkang.house.HouseChecks;
import org.minkang.house.HouseCommand;
import org.minkang.house.HouseLetters;
import org.minkang.house.HouseSheets;
import org.minkang.letters.Letters;
import org.minkang.register.Providers;
import org.minkang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import picocli.CommandLine;

/** Contributes the commands of the command line. */
@Component(service = CliCommand.class)
public final class CommandComponent implements CliCommand {

    private final ChronicCommand.Uses uses;
    private final CertificatesCommand.Uses certificatesUses;
    private final HouseCommand.Uses visits;
    private final ExpertCommands experts;
    private final CaseCommands ofCases;
    private final ExamCommands exams;

    @Activate
    public CommandComponent(@Reference Store store, @Reference Accounts accounts,
            @Reference ApplicationProfile profile, @Reference Certificates certificates,
            @Reference Statistics statistics, @Reference ChronicLetters papers, @Reference Letters letters,
            @Reference CertificateRoom room, @Reference Providers providers, @Reference Reports reports,
            @Reference Clock clock, @Reference HouseChecks checks, @Reference HouseSheets sheets,
            @Reference HouseLetters lists, @Reference ExpertCommands experts, @Reference CaseCommands ofCases,
            @Reference ExamCommands exams, @Reference EarlierProfile earlier) {
        this.exams = exams;
        this.experts = experts;
        this.ofCases = ofCases;
        uses = new ChronicCommand.Uses(store, accounts, profile, certificates, statistics, papers, letters, reports,
                clock);
        certificatesUses =
                new CertificatesCommand.Uses(store, accounts, certificates, room, providers, letters, earlier, clock);
        this.visits = new HouseCommand.Uses(store, accounts, checks, sheets, lists, letters);
    }

    @Override
    public Object command() {
        return exams.under(ofCases.under(experts.under(new CommandLine(new ChronicCommand(uses)))))
                .addSubcommand(new CommandLine(new CertificatesCommand(certificatesUses)))
                .addSubcommand(new CommandLine(new VisitsCommand(visits)));
    }
}
