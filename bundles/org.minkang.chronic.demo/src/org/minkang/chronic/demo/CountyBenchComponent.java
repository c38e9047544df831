package org.minkang.chronic.demo;

import org.minkang.chronic.Certification;
import org.minkang.cli.CliCommand;
import org.minkang.runtime.Minkang;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers a county to measure on on the command line. */
@Component(service = CliCommand.class)
public final class CountyBenchComponent implements CliCommand {

    private final Minkang minkang;
    private final Certification certification;

    @Activate
    public CountyBenchComponent(@Reference Minkang minkang, @Reference Certification certification) {
        this.minkang = minkang;
        this.certification = certification;
    }

    @Override
    public Object command() {
        return new CountyBenchCommand(minkang, certification);
    }
}
