package org.minkang.chronic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.minkang.base.Period;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.visits.InsuredSource;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Says for benefits which diseases of a person are certified, and when: on the same days as {@link CountingDays}. */
public class CertifiedDiseases implements InsuredSource {

    @Override
    public List<Dated> certified(Session s, long personId) {
        List<Dated> all = new ArrayList<>();
        for (Row row : s.rows("select c.id, c.code, c.valid_from, c.valid_to, c.ended_from, c.suspended_from, p.died_on"
                + " from chronic_certificate c join mk_person p on p.id = c.person_id where c.person_id = ? order by c.valid_from, c.id",
                personId)) {
            LocalDate last = Stream.of(row.day(4), before(row.day(5)), before(row.day(6)), row.day(7)).filter(Objects::nonNull)
                    .min(Comparator.naturalOrder()).orElse(null);
            without(s, row.number(1), row.day(3), last).forEach(period -> all.add(new Dated(row.text(2), period)));
        }
        return all;
    }

    /** The time from the first to the last day without those in which the certificate was suspended and then went on. */
    private static List<Period> without(Session s, long certificate, LocalDate first, LocalDate last) {
        List<Period> periods = new ArrayList<>();
        LocalDate from = first;
        for (Row gap : s.rows("select since, effect_on from chronic_certificate_event where certificate_id = ? and kind = 'RESUMED'"
                + " and since is not null order by since", certificate)) {
            add(periods, from, before(gap.day(1)), last);
            from = gap.day(2).isAfter(from) ? gap.day(2) : from;
        }
        add(periods, from, last, last);
        return periods;
    }

    private static void add(List<Period> periods, LocalDate from, LocalDate to, LocalDate last) {
        LocalDate end = to == null || last != null && last.isBefore(to) ? last : to;
        if (end == null || !end.isBefore(from)) {
            periods.add(new Period(from, end));
        }
    }

    private static LocalDate before(LocalDate day) {
        return day == null ? null : day.minusDays(1);
    }
}
