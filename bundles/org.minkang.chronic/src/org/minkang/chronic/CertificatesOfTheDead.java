package org.minkang.chronic;

import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.register.PersonFindings;

/** Persons who have died and whose certificate nobody has ended, for the list of data problems. */
public class CertificatesOfTheDead implements PersonFindings {

    private static final Text TEXT = Text.of(CertificatesOfTheDead.class);

    @Override
    public String id() {
        return "chronic.dead-certificate";
    }

    @Override
    public Bilingual label() {
        return TEXT.both("finding.dead-certificate");
    }

    @Override
    public Bilingual advice() {
        return TEXT.both("finding.dead-certificate.advice");
    }

    @Override
    public String condition() {
        return "p.died_on IS NOT NULL AND EXISTS (SELECT 1 FROM chronic_certificate c WHERE c.person_id = p.id AND "
                + CertificateLists.HELD + ")";
    }
}
