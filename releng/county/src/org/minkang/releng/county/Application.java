package org.minkang.releng.county;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One row of a township's workbook before anyone made a mistake in it, and what must become of it. */
final class Application {

    /** Remark that says the missing papers will come. */
    static final String PAPERS_FOLLOW = "所缺材料后补";

    final Person person;
    final Map<Disease, BigDecimal> findings = new LinkedHashMap<>();
    final List<String> missing = new ArrayList<>();
    final boolean papersFollow;
    final Institutions.Hospital hospital;
    final String doctor;
    final LocalDate diagnosed;
    final LocalDate applied;
    final String record;

    Application(Person person, Dice dice, Institutions institutions) {
        this.person = person;
        int count = 1 + dice.weighted(79, 17, 4);
        while (findings.size() < count) {
            Disease disease = Disease.any(dice);
            findings.computeIfAbsent(disease, d -> d.value(dice));
        }
        if (dice.chance(0.12)) {
            List<String> wanted = new ArrayList<>(papers());
            // what proves who one is and what one has is there; the tests and the forms are what is forgotten
            wanted.remove("身份证");
            for (int i = 1 + dice.weighted(70, 30); i > 0; i--) {
                missing.add(wanted.remove(dice.below(wanted.size())));
            }
        }
        papersFollow = !missing.isEmpty() && dice.chance(0.75);
        hospital = institutions.diagnosing(dice);
        doctor = dice.of(hospital.doctors());
        applied = LocalDate.of(2026, 1, 5).plusDays(dice.below(59));
        LocalDate latest = applied.minusDays(dice.below(75));
        diagnosed = latest.isBefore(person.birth()) ? person.birth() : latest;
        record = String.format("%d%06d", diagnosed.getYear() % 100, dice.below(1_000_000));
    }

    /** Every paper that the diseases of the row want. */
    Set<String> papers() {
        Set<String> papers = new LinkedHashSet<>(Disease.PAPERS_FOR_ALL);
        findings.keySet().forEach(d -> papers.addAll(d.papers()));
        return papers;
    }

    String papersState() {
        return missing.isEmpty() ? "complete" : papersFollow ? "supplemented" : "not-brought";
    }

    private boolean refusedForPapers() {
        return !missing.isEmpty() && !papersFollow;
    }

    /** {@code HTN=granted+DM=refused}. */
    String outcome() {
        return findings.entrySet().stream().map(e -> e.getKey().code() + "="
                + (refusedForPapers() ? "refused-papers" : e.getKey().met(e.getValue()) ? "granted" : "refused")).collect(Collectors.joining("+"));
    }

    /** Diseases on which the first two experts disagree. */
    String third() {
        return refusedForPapers() ? "" : findings.entrySet().stream().filter(e -> e.getKey().borderline(e.getValue())).map(e -> e.getKey().code())
                .collect(Collectors.joining("+"));
    }

    String codes() {
        return findings.keySet().stream().map(Disease::code).collect(Collectors.joining("+"));
    }
}
