package org.minkang.enrollment.internal;

import java.time.Clock;
import java.util.List;
import org.minkang.access.Accounts;
import org.minkang.cli.CliCommand;
import org.minkang.enrollment.CampaignPart;
import org.minkang.enrollment.EnrollmentCommand;
import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.enrollment.followup.FollowUps;
import org.minkang.enrollment.followup.UnpaidCommand;
import org.minkang.house.HouseChecks;
import org.minkang.house.HouseCommand;
import org.minkang.house.HouseLetters;
import org.minkang.house.HouseSheets;
import org.minkang.letters.Letters;
import org.minkang.register.Areas;
import org.minkang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import picocli.CommandLine;

/** Contributes the commands of the command line. */
@Component(service = CliCommand.class)
public final class CommandComponent implements CliCommand {

    private final EnrollmentCommand.Uses uses;
    private final List<CampaignPart> parts;
    private final HouseCommand.Uses visits;
    private final FollowUps followUps;

    @Activate
    public CommandComponent(@Reference Store store, @Reference Accounts accounts, @Reference EnrollmentOffice office, @Reference Areas areas,
            @Reference Clock clock, @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY) List<CampaignPart> parts,
            @Reference HouseChecks checks, @Reference HouseSheets sheets, @Reference HouseLetters papers, @Reference Letters letters,
            @Reference FollowUps followUps) {
        this.visits = new HouseCommand.Uses(store, accounts, checks, sheets, papers, letters);
        this.followUps = followUps;
        this.uses = new EnrollmentCommand.Uses(store, accounts, office, areas, clock);
        this.parts = parts;
    }

    @Override
    public Object command() {
        CommandLine campaign = new CommandLine(new EnrollmentCommand.CampaignCommand(uses));
        parts.forEach(part -> campaign.addSubcommand(part.command()));
        return new CommandLine(new EnrollmentCommand(uses)).addSubcommand(campaign).addSubcommand(new CommandLine(new UnpaidCommand(visits, followUps)));
    }
}
