package org.minkang.enrollment.demo;

import org.minkang.enrollment.CampaignPart;
import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.runtime.Minkang;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the campaign of an invented county on the command line. */
@Component(service = CampaignPart.class)
public final class PlayComponent implements CampaignPart {

    private final Minkang minkang;
    private final EnrollmentOffice office;

    @Activate
    public PlayComponent(@Reference Minkang minkang, @Reference EnrollmentOffice office) {
        this.minkang = minkang;
        this.office = office;
    }

    @Override
    public Object command() {
        return new PlayCommand(minkang, office);
    }
}
