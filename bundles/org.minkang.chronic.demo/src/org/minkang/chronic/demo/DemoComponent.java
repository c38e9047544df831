package org.minkang.chronic.demo;

import org.minkang.chronic.ApplicationProfile;
import org.minkang.chronic.Certificates;
import org.minkang.chronic.Certification;
import org.minkang.chronic.ChronicLetters;
import org.minkang.chronic.EarlierProfile;
import org.minkang.chronic.Statistics;
import org.minkang.cli.CliCommand;
import org.minkang.runtime.Minkang;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the demonstration on the command line. */
@Component(service = CliCommand.class)
public final class DemoComponent implements CliCommand {

    private final DemoCommand.Uses uses;

    @Activate
    public DemoComponent(@Reference Minkang minkang, @Reference Certification certification,
            @Reference ApplicationProfile profile, @Reference EarlierProfile earlier, @Reference Certificates certificates,
            @Reference ChronicLetters letters, @Reference Statistics statistics) {
        this.uses = new DemoCommand.Uses(minkang, certification, profile, earlier, certificates, letters, statistics);
    }

    @Override
    public Object command() {
        return new DemoCommand(uses);
    }
}
