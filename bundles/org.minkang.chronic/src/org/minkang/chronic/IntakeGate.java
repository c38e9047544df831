package org.minkang.chronic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.minkang.base.Period;
import org.minkang.base.Text;
import org.minkang.casework.type.Deadline;
import org.minkang.store.Keys;
import org.minkang.store.Session;

/**
 * Seasons, limits of diseases and the easy path, for a list of applications. What the persons of the list have is read once,
 * and only when a county's rules ask for it.
 */
final class IntakeGate {

    private static final Text TEXT = Text.of(IntakeGate.class);

    /** The mark that opened the easy path, and the limit it brings; the limit may be null. */
    record Easy(String mark, Deadline within) {
    }

    /** Says a problem: its place and its code with its sentence. */
    interface Report extends BiConsumer<String, String[]> {
    }

    private record Held(String kind, Period period) {
    }

    private final Session session;
    private final Set<Long> persons;
    private final LocalDate today;
    private Map<Long, List<Held>> marks;
    private Map<Long, Set<String>> diseases;

    IntakeGate(Session session, Set<Long> persons, LocalDate today) {
        this.session = session;
        this.persons = new LinkedHashSet<>(persons);
        this.today = today;
    }

    /** The easy path a person has on a day. */
    Optional<Easy> easy(IntakeRules rules, long personId, LocalDate on) {
        return rules.easyPath().flatMap(path -> marks().getOrDefault(personId, List.of()).stream()
                .filter(m -> path.marks().contains(m.kind()) && m.period().contains(on)).findFirst()
                .map(m -> new Easy(m.kind(), path.within())));
    }

    /**
     * Reports what the season and the limits have against an application.
     *
     * @param codes the diseases it is for
     */
    void check(IntakeRules rules, Optional<Easy> easy, long personId, LocalDate appliedOn, Set<String> codes, Report report) {
        // or whoever comes too late for a season, or for a renewal, could be entered as if he had come in time
        rules.enteredWithin().filter(most -> appliedOn.isBefore(today.minusDays(most))).ifPresent(
                most -> say(report, "appliedOn", "chronic.entered-late", appliedOn, most));
        boolean anyDay = easy.isPresent() && rules.easyPath().orElseThrow().anyDay();
        if (!anyDay && !rules.inSeason(appliedOn)) {
            say(report, "appliedOn", "chronic.out-of-season", rules.seasonsText(), rules.nextSeason(appliedOn));
        }
        if (anyNumber(rules, easy)) {
            return;
        }
        rules.perApplication().filter(most -> codes.size() > most).ifPresent(
                most -> say(report, "diseases", "chronic.most-in-application", most, codes.size()));
        rules.perPerson().ifPresent(most -> {
            Set<String> all = diseases().computeIfAbsent(personId, p -> new HashSet<>());
            int had = all.size();
            all.addAll(codes);
            if (all.size() > most) {
                say(report, "diseases", "chronic.most-of-person", most, had, codes.size());
            }
        });
    }

    /**
     * Reports the limit of a person's diseases once more, now that the application is in: another window may have taken one in for
     * the same person meanwhile. Whoever opens cases follows whoever did before, so that one of the two sees both.
     */
    void checkAgain(IntakeRules rules, Optional<Easy> easy, long personId, Set<String> codes, Report report) {
        if (!anyNumber(rules, easy)) {
            int all = diseases().getOrDefault(personId, Set.of()).size();
            rules.perPerson().filter(most -> all > most).ifPresent(most -> say(report, "diseases", "chronic.most-of-person", most,
                    Math.max(0, all - codes.size()), codes.size()));
        }
    }

    private static boolean anyNumber(IntakeRules rules, Optional<Easy> easy) {
        return easy.isPresent() && rules.easyPath().orElseThrow().anyNumber();
    }

    private static void say(Report report, String place, String code, Object... args) {
        report.accept(place, new String[] {code, TEXT.get(code, args)});
    }

    private Map<Long, List<Held>> marks() {
        if (marks == null) {
            Map<Long, List<Held>> read = new HashMap<>();
            Keys.find(session, "select person_id, mark_kind, valid_from, valid_to from mk_mark where person_id", persons,
                    row -> read.computeIfAbsent(row.number(1), p -> new ArrayList<>())
                            .add(new Held(row.text(2), new Period(row.day(3), row.day(4)))));
            marks = read;
        }
        return marks;
    }

    /** The diseases each person holds a certificate for or waits for a decision on. */
    private Map<Long, Set<String>> diseases() {
        if (diseases == null) {
            Map<Long, Set<String>> read = new HashMap<>();
            Keys.find(session, "select person_id, code, valid_to from chronic_certificate"
                    + " where live_key is not null and person_id", persons, row -> {
                        if (row.isNull(3) || !row.day(3).isBefore(today)) {
                            read.computeIfAbsent(row.number(1), p -> new HashSet<>()).add(row.text(2));
                        }
                    });
            Keys.find(session, "select a.person_id, d.code from chronic_application a join chronic_application_disease d"
                    + " on d.application_id = a.id where d.pending_key is not null and a.person_id", persons,
                    row -> read.computeIfAbsent(row.number(1), p -> new HashSet<>()).add(row.text(2)));
            diseases = read;
        }
        return diseases;
    }
}
