package org.minkang.chronic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.minkang.base.Period;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.visits.InsuredSource;
import org.minkang.register.PersonRange;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Says for benefits which diseases of persons are certified, and when: on the same days as {@link CountingDays}. */
public class CertifiedDiseases implements InsuredSource {

    /** Without the hint Derby may read every certificate for a range whose ends it does not know. */
    private static final String CERTIFICATES = " from chronic_certificate c --DERBY-PROPERTIES index=CHRONIC_CERTIFICATE_PERSON\n";

    /** When a certificate was suspended and from when it went on. */
    private record Gap(LocalDate since, LocalDate until) {
    }

    @Override
    public Map<Long, List<Dated>> certified(Session s, PersonRange persons) {
        Map<Long, List<Gap>> gaps = new HashMap<>();
        s.rows(row -> gaps.computeIfAbsent(row.number(1), k -> new ArrayList<>(1)).add(new Gap(row.day(2), row.day(3))),
                "select e.certificate_id, e.since, e.effect_on" + CERTIFICATES + " join chronic_certificate_event e"
                        + " on e.certificate_id = c.id and e.kind = 'RESUMED' and e.since is not null"
                        + " where c.person_id between ? and ? order by e.since", persons.first(), persons.last());
        Map<Long, List<Dated>> all = new HashMap<>();
        s.rows(row -> without(gaps.getOrDefault(row.number(2), List.of()), row.day(4), last(row)).forEach(period ->
                        all.computeIfAbsent(row.number(1), k -> new ArrayList<>(1)).add(new Dated(row.text(3), period))),
                "select c.person_id, c.id, c.code, c.valid_from, c.valid_to, c.ended_from, c.suspended_from, p.died_on" + CERTIFICATES
                        + " join mk_person p on p.id = c.person_id where c.person_id between ? and ? order by c.valid_from, c.id",
                persons.first(), persons.last());
        return all;
    }

    private static LocalDate last(Row row) {
        return Stream.of(row.day(5), before(row.day(6)), before(row.day(7)), row.day(8)).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    /** The time from the first to the last day without those in which the certificate was suspended and then went on. */
    private static List<Period> without(List<Gap> gaps, LocalDate first, LocalDate last) {
        List<Period> periods = new ArrayList<>();
        LocalDate from = first;
        for (Gap gap : gaps) {
            add(periods, from, before(gap.since()), last);
            from = gap.until().isAfter(from) ? gap.until() : from;
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
