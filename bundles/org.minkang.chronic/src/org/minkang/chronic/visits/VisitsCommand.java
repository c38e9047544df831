package org.minkang.chronic.visits;

import org.minkang.house.HouseCommand;

import picocli.CommandLine.Command;

/** {@code chronic visits}: household checks from the command line. */
@Command(name = "visits")
public final class VisitsCommand extends HouseCommand {

    public VisitsCommand(Uses uses) {
        super(uses, MissingCertificates.ID);
    }
}
