package org.minkang.chronic;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.base.Text;
import org.minkang.register.Fact;
import org.minkang.register.FactProvider;
import org.minkang.store.Session;

/** States for which chronic diseases a person holds a certificate on a day. */
public class CertificateFacts implements FactProvider {

    /** Whether the person holds any; the text names the diseases, the source the numbers. */
    public static final String CERTIFICATES = "chronic.certificates";

    private static final Text TEXT = Text.of(CertificateFacts.class);

    @Override
    public Set<String> facts() {
        return Set.of(CERTIFICATES);
    }

    @Override
    public Fact state(Session session, String fact, long personId, LocalDate on) {
        List<Certificate> held = session.list(Certificate.class,
                "select c from Certificate c where c.personId = ?1 and c.validFrom <= ?2"
                        + " and (c.validTo is null or c.validTo >= ?2) order by c.validFrom, c.id",
                personId, on);
        if (held.isEmpty()) {
            return Fact.no(TEXT.get("fact.none", on), TEXT.get("module.name"));
        }
        return Fact.yes(held.stream().map(c -> c.diseaseName().text()).collect(Collectors.joining("、")),
                held.stream().map(Certificate::number).collect(Collectors.joining(", ")));
    }
}
