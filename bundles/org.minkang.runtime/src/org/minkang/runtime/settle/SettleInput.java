package org.minkang.runtime.settle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Vocabularies;
import org.minkang.benefit.settle.Claim;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.settle.Insured;
import org.minkang.benefit.settle.PersonYear;
import org.minkang.runtime.ReadOnlyProfile;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;

/** The files with visits and what is known of the persons, read together into claims. */
final class SettleInput {

    private static final Text TEXT = Text.of(PackSet.class);

    private final PackSet packs;
    private final Progress progress;
    private final Map<String, PersonRow> persons = new HashMap<>();
    private final Map<String, List<Dated>> marks = new HashMap<>();
    private final Map<String, List<Dated>> certificates = new HashMap<>();
    private final Map<PersonAndYear, Opening> opening = new HashMap<>();
    private final Map<String, VisitRow> visits = new LinkedHashMap<>();

    private record PersonAndYear(String person, int year) {
    }

    /** By key, in fen. */
    private record Opening(Map<String, Long> limits, Map<String, Long> layers) {
    }

    SettleInput(PackSet packs, Progress progress) {
        this.packs = packs;
        this.progress = progress;
    }

    void persons(Path file) {
        read(new PersonProfile(packs), file, row -> persons.put(row.person(), row));
    }

    void marks(Path file) {
        read(DatedProfile.marks(packs), file, row -> marks.computeIfAbsent(row.person(), k -> new ArrayList<>()).add(row.dated()));
    }

    void certificates(Path file) {
        read(DatedProfile.certificates(packs), file,
                row -> certificates.computeIfAbsent(row.person(), k -> new ArrayList<>()).add(row.dated()));
    }

    /** A line said twice would count once or twice, whoever reads it; so it is refused. */
    void opening(Path file) {
        List<Problem> problems = new ArrayList<>();
        read(new OpeningProfile(packs), file, row -> {
            Opening of = opening.computeIfAbsent(new PersonAndYear(row.person(), row.year()), k -> new Opening(new HashMap<>(), new HashMap<>()));
            if ((row.limit() ? of.limits() : of.layers()).put(row.key(), row.fen()) != null) {
                problems.add(new Problem("settle.opening-twice", row.person(), TEXT.get("settle.opening-twice", row.year(), row.key())));
            }
        });
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** Gives a year the totals from before the first visit. */
    void open(PersonYear year) {
        Opening of = opening.get(new PersonAndYear(year.person().id(), year.year()));
        if (of != null) {
            year.already(of.limits(), of.layers());
        }
    }

    void visits(Path file) {
        List<Problem> problems = new ArrayList<>();
        read(new VisitProfile(packs), file, row -> {
            VisitRow before = visits.get(row.visit().number());
            if (before != null && !before.isSameVisit(row)) {
                problems.add(new Problem("settle.two-visits", TEXT.get("settle.row", file.getFileName(), row.row()),
                        TEXT.get("settle.two-visits", row.visit().number(), before.row())));
            } else {
                visits.put(row.visit().number(), before == null ? row : before.and(row));
            }
        });
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** What the rules ask of a person must be known, or the pack would be blamed for what the file does not say. */
    void requirePersons() {
        boolean tiers = !packs.terms(Vocabularies::tiers).isEmpty();
        boolean births = packs.all().stream().anyMatch(p -> p.section(BenefitRules.class).asksAge());
        List<Problem> problems = new ArrayList<>();
        visits.values().stream().map(VisitRow::person).distinct().forEach(person -> {
            PersonRow row = persons.get(person);
            if (tiers && (row == null || row.tier().isEmpty())) {
                problems.add(new Problem("settle.no-tier", person, TEXT.get("settle.no-tier")));
            }
            if (births && (row == null || row.birth() == null)) {
                problems.add(new Problem("settle.no-birth", person, TEXT.get("settle.no-birth")));
            }
        });
        if (!problems.isEmpty()) {
            throw new Refused(problems.subList(0, Math.min(100, problems.size())));
        }
    }

    /** Refused with the problems of all rows: half a file settled would give wrong totals. */
    private <T> void read(ReadOnlyProfile<T> profile, Path file, Consumer<T> each) {
        SheetImport<T, Consumer<T>> sheet = new SheetImport<>(profile, each, file);
        SheetCheck check = sheet.check(progress);
        if (check.bad() > 0) {
            List<Problem> problems = new ArrayList<>(check.problems().stream().filter(p -> !p.note())
                    .map(p -> new Problem(p.kind(), TEXT.get("settle.row", file.getFileName(), p.row()), p.message())).limit(100).toList());
            problems.add(Problem.of("settle.bad-rows", TEXT.get("settle.bad-rows", check.bad(), check.rows())));
            throw new Refused(problems);
        }
        if (check.good() > 0) {
            sheet.apply(progress);
        }
    }

    /** Claims of persons who are settled together. */
    Iterable<List<Claim>> circles() {
        boolean households = packs.sharesHouseholds();
        Map<String, List<Claim>> circles = new LinkedHashMap<>();
        Map<String, Insured> insured = new HashMap<>();
        for (VisitRow row : visits.values()) {
            Insured person = insured.computeIfAbsent(row.person(), this::insured);
            String circle = households && !person.household().isEmpty() ? "h " + person.household() : "p " + person.id();
            circles.computeIfAbsent(circle, k -> new ArrayList<>(2)).add(new Claim(person, row.visit()));
        }
        return circles.values();
    }

    int count() {
        return visits.size();
    }

    private Insured insured(String key) {
        PersonRow row = persons.getOrDefault(key, new PersonRow(key, null, "", "", 1));
        return new Insured(key, row.birth(), row.tier(), marks.getOrDefault(key, List.of()), certificates.getOrDefault(key, List.of()),
                row.household(), row.members());
    }
}
