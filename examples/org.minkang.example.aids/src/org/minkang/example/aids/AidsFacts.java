package org.minkang.example.aids;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.register.Fact;
import org.minkang.register.FactProvider;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** States for others which devices a person had been given by a day. */
public class AidsFacts implements FactProvider {

    /** Whether the person had been given any; the text names them. */
    public static final String DEVICES = "aids.devices";

    private static final Text TEXT = Text.of(AidsFacts.class);

    @Override
    public Set<String> facts() {
        return Set.of(DEVICES);
    }

    @Override
    public Fact state(Session session, String fact, long personId, LocalDate on) {
        List<Row> given = session.rows("select device_zh, device_en from aids_request"
                + " where person_id = ? and handed_out_on <= ? order by handed_out_on, id", personId, on);
        if (given.isEmpty()) {
            return Fact.no(TEXT.get("fact.none", on), TEXT.get("module.name"));
        }
        return Fact.yes(given.stream().map(r -> Bilingual.of(r.text(1), r.text(2)).text())
                .collect(Collectors.joining("、")), TEXT.get("module.name"));
    }
}
