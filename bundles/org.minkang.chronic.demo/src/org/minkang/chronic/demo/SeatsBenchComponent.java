package org.minkang.chronic.demo;

import org.minkang.chronic.Certification;
import org.minkang.cli.CliCommand;
import org.minkang.runtime.Minkang;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the work of many seats at once on the command line. */
@Component(service = CliCommand.class)
public final class SeatsBenchComponent implements CliCommand {

    private final Minkang minkang;
    private final Certification certification;

    @Activate
    public SeatsBenchComponent(@Reference Minkang minkang, @Reference Certification certification) {
        this.minkang = minkang;
        this.certification = certification;
    }

    @Override
    public Object command() {
        return new SeatsBenchCommand(minkang, certification);
    }
}
