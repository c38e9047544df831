package org.minkang.chronic.demo;

import org.minkang.chronic.ApplicationProfile;
import org.minkang.cli.CliCommand;
import org.minkang.runtime.Minkang;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the measurement of the import on the command line. */
@Component(service = CliCommand.class)
public final class ImportBenchComponent implements CliCommand {

    private final Minkang minkang;
    private final ApplicationProfile profile;

    @Activate
    public ImportBenchComponent(@Reference Minkang minkang, @Reference ApplicationProfile profile) {
        this.minkang = minkang;
        this.profile = profile;
    }

    @Override
    public Object command() {
        return new ImportBenchCommand(minkang, profile);
    }
}
