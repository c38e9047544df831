package org.minkang.chronic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.register.Fact;
import org.minkang.register.FactProvider;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * States for which chronic diseases a person holds a certificate that counts on a day, see {@link CountingDays}: no from
 * the day it is void, ended or suspended, and no from the day after the holder's death, before anybody has ended it.
 */
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
        List<Object> values = new ArrayList<>(List.of(personId));
        values.addAll(CountingDays.values(on));
        List<Row> held = session.rows("select c.number, c.name_zh, c.name_en from chronic_certificate c"
                + " join mk_person p on p.id = c.person_id where c.person_id = ? and " + CountingDays.CONDITION
                + " order by c.valid_from, c.id", values.toArray());
        if (held.isEmpty()) {
            return Fact.no(TEXT.get("fact.none", on), TEXT.get("module.name"));
        }
        return Fact.yes(
                held.stream().map(r -> Bilingual.of(r.text(2), r.text(3)).text()).collect(Collectors.joining("、")),
                held.stream().map(r -> r.text(1)).collect(Collectors.joining(", ")));
    }
}
