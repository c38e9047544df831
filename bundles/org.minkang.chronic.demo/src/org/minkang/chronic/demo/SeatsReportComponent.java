package org.minkang.chronic.demo;

import org.minkang.cli.CliCommand;
import org.minkang.runtime.Minkang;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the figures of many seats at once on the command line. */
@Component(service = CliCommand.class)
public final class SeatsReportComponent implements CliCommand {

    private final Minkang minkang;

    @Activate
    public SeatsReportComponent(@Reference Minkang minkang) {
        this.minkang = minkang;
    }

    @Override
    public Object command() {
        return new SeatsReportCommand(minkang);
    }
}
