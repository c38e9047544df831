package org.minkang.enrollment.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.register.Fact;
import org.minkang.register.FactProvider;
import org.minkang.register.PersonRange;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** States whether somebody was insured on a day, and as what. */
public class CoverFacts implements FactProvider {

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    @Override
    public Set<String> facts() {
        return Set.of(Fact.INSURED, Fact.INSURED_KIND);
    }

    @Override
    public Fact state(Session s, String fact, long personId, LocalDate on) {
        List<Row> campaign = s.rows("select plan_year from enrollment_campaign where cover_from <= ? and cover_to >= ? order by plan_year", on, on);
        if (campaign.isEmpty()) {
            return Fact.unknown(TEXT.get("fact.no-campaign", on));
        }
        int year = (int) campaign.get(0).number(1);
        String source = TEXT.get("fact.source", year);
        Optional<Cover> cover = Covers.of(s, PersonRange.of(personId), year).getOrDefault(personId, List.of()).stream()
                .filter(c -> c.days().contains(on)).findFirst();
        if (cover.isPresent()) {
            Bilingual kind = TEXT.both("fact.kind");
            return Fact.yes(fact.equals(Fact.INSURED) ? TEXT.get("fact.covered", kind, cover.get().days().from(), cover.get().days().to())
                    : kind.text(), source);
        }
        List<Row> member = s.rows("select state, reason from enrollment_member where plan_year = ? and person_id = ?", year, personId);
        return Fact.no(TEXT.get(member.isEmpty() ? "fact.not-listed" : "fact." + member.get(0).text(1), year), source);
    }
}
