package org.minkang.chronic;

import java.util.List;

import org.minkang.access.Actor;
import org.minkang.base.Text;
import org.minkang.register.PersonNumbers;
import org.minkang.store.Session;

/** Finds the holder of a certificate, also by a number that was replaced. */
public class CertificateNumbers implements PersonNumbers {

    private static final Text TEXT = Text.of(CertificateNumbers.class);

    private final Certificates certificates;

    public CertificateNumbers(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public String id() {
        return "chronic.certificates";
    }

    @Override
    public List<Found> find(Session session, Actor actor, String number) {
        return certificates.byNumber(session, actor, number).map(c -> new Found(c.personId(), c.number().equals(number)
                ? TEXT.get("found.certificate", c.number(), c.disease())
                : TEXT.get("found.replaced", number, c.number(), c.disease()))).stream().toList();
    }
}
