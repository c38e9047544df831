package org.minkang.chronic;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.minkang.base.Bilingual;
import org.minkang.chronic.ApplicationDisease.Outcome;

/** Adds up the rows of a report: one per disease, those of one application one after the other. */
final class ReportCounter {

    private static final int TOWNSHIP = 9;

    private final Sum all = new Sum();
    private final Map<String, Sum> townships = new TreeMap<>();
    private final Map<String, DiseaseSum> diseases = new LinkedHashMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Stays> steps = new LinkedHashMap<>();
    private Current current;

    void add(long application, String area, boolean supplement, String code, String nameZh, String nameEn,
            Outcome outcome, String reason) {
        if (current == null || current.application != application) {
            finish();
            String township = area == null ? "" : area.substring(0, Math.min(TOWNSHIP, area.length()));
            current = new Current(application, township, supplement);
        }
        current.outcomes.merge(outcome, 1L, Long::sum);
        diseases.computeIfAbsent(code, c -> new DiseaseSum(Bilingual.of(nameZh, nameEn))).outcomes
                .merge(outcome, 1L, Long::sum);
        if (outcome == Outcome.REFUSED) {
            reasons.merge(reason == null ? "" : reason, 1L, Long::sum);
        }
    }

    void step(String key, Duration spent) {
        steps.computeIfAbsent(key, k -> new Stays()).add(spent);
    }

    ChronicReport report(LocalDate from, LocalDate to, UnaryOperator<String> areaName) {
        finish();
        List<ChronicReport.Reason> byReason = reasons.entrySet().stream()
                .map(e -> new ChronicReport.Reason(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong(ChronicReport.Reason::refused).reversed()).toList();
        List<ChronicReport.Disease> byDisease = diseases.entrySet().stream()
                .map(e -> new ChronicReport.Disease(e.getKey(), e.getValue().name, counts(e.getValue().outcomes)))
                .sorted(Comparator.comparingLong((ChronicReport.Disease d) -> d.count().total()).reversed()
                        .thenComparing(ChronicReport.Disease::code))
                .toList();
        List<ChronicReport.Township> byTownship = townships.entrySet().stream()
                .map(e -> new ChronicReport.Township(e.getKey(),
                        e.getKey().isEmpty() ? "" : areaName.apply(e.getKey()), e.getValue().applications(),
                        e.getValue().supplement, counts(e.getValue().outcomes)))
                .toList();
        return new ChronicReport(from, to, all.applications(), all.supplement, counts(all.outcomes), byReason,
                byDisease, byTownship, steps.entrySet().stream().map(e -> e.getValue().step(e.getKey())).toList());
    }

    private void finish() {
        if (current != null) {
            all.add(current);
            townships.computeIfAbsent(current.township, t -> new Sum()).add(current);
            current = null;
        }
    }

    private static ChronicReport.Diseases counts(Map<Outcome, Long> outcomes) {
        return new ChronicReport.Diseases(outcomes.values().stream().mapToLong(Long::longValue).sum(),
                outcomes.getOrDefault(Outcome.PENDING, 0L), outcomes.getOrDefault(Outcome.APPROVED, 0L),
                outcomes.getOrDefault(Outcome.CERTIFIED, 0L), outcomes.getOrDefault(Outcome.REFUSED, 0L),
                outcomes.getOrDefault(Outcome.WITHDRAWN, 0L));
    }

    /** Where an application is counted. */
    private enum Fate {
        IN_PROGRESS, CERTIFIED, PARTLY, REFUSED, WITHDRAWN
    }

    /** The application whose rows are being read. */
    private static final class Current {
        private final long application;
        private final String township;
        private final boolean supplement;
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);

        Current(long application, String township, boolean supplement) {
            this.application = application;
            this.township = township;
            this.supplement = supplement;
        }

        Fate fate() {
            if (outcomes.containsKey(Outcome.PENDING) || outcomes.containsKey(Outcome.APPROVED)) {
                return Fate.IN_PROGRESS;
            }
            if (outcomes.containsKey(Outcome.CERTIFIED)) {
                return outcomes.size() == 1 ? Fate.CERTIFIED : Fate.PARTLY;
            }
            return outcomes.containsKey(Outcome.REFUSED) ? Fate.REFUSED : Fate.WITHDRAWN;
        }
    }

    /** The sum of some applications. */
    private static final class Sum {
        private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        private long supplement;

        void add(Current application) {
            fates.merge(application.fate(), 1L, Long::sum);
            application.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
            supplement += application.supplement ? 1 : 0;
        }

        ChronicReport.Applications applications() {
            return new ChronicReport.Applications(fates.values().stream().mapToLong(Long::longValue).sum(),
                    fates.getOrDefault(Fate.IN_PROGRESS, 0L), fates.getOrDefault(Fate.CERTIFIED, 0L),
                    fates.getOrDefault(Fate.PARTLY, 0L), fates.getOrDefault(Fate.REFUSED, 0L),
                    fates.getOrDefault(Fate.WITHDRAWN, 0L));
        }
    }

    /** One disease. */
    private static final class DiseaseSum {
        private final Bilingual name;
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);

        DiseaseSum(Bilingual name) {
            this.name = name;
        }
    }

    /** The stays in one step. */
    private static final class Stays {
        private long count;
        private Duration sum = Duration.ZERO;
        private Duration longest = Duration.ZERO;

        void add(Duration spent) {
            count++;
            sum = sum.plus(spent);
            longest = spent.compareTo(longest) > 0 ? spent : longest;
        }

        ChronicReport.Step step(String key) {
            return new ChronicReport.Step(key, count, sum.dividedBy(count), longest);
        }
    }
}
