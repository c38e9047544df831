package org.minkang.chronic;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.Application.Channel;
import org.minkang.register.Person;
import org.minkang.register.Persons;
import org.minkang.sheets.CheckContext;
import org.minkang.sheets.SheetEntry;
import org.minkang.store.Session;

/**
 * Makes applications of rows: finds the person, the diseases and the papers by what is written, and reports at the
 * cell what does not fit. The checks of the application itself are those of the window.
 */
final class RowReader {

    private static final Text TEXT = Text.of(RowReader.class);

    private final Certification certification;
    private final Persons persons;

    RowReader(Certification certification, Persons persons) {
        this.certification = certification;
        this.persons = persons;
    }

    /** Reports everything wrong with the rows of a chunk at their cells. */
    void check(Session session, Actor caller, List<SheetEntry<ApplicationRow>> chunk, CheckContext context) {
        Chunk read = new Chunk(session, chunk);
        List<SheetEntry<ApplicationRow>> checkable = new ArrayList<>();
        List<NewApplication> applications = new ArrayList<>();
        for (SheetEntry<ApplicationRow> entry : chunk) {
            Optional<Person> person = read.person(entry);
            if (person.isEmpty()) {
                error(entry, ApplicationProfile.ID_NUMBER, "chronic.person-unknown");
                continue;
            }
            samePerson(entry, person.get());
            within(entry, person.get(), caller);
            List<Disease> diseases = diseases(read, entry);
            papers(read, entry);
            if (!diseases.isEmpty()) {
                checkable.add(entry);
                applications.add(application(read, entry, person.get(), diseases));
            }
        }
        List<List<Problem>> problems = certification.check(session, applications);
        for (int i = 0; i < checkable.size(); i++) {
            report(checkable.get(i), problems.get(i));
            // last, because only a row that will be taken in keeps another one out
            repeated(read, checkable.get(i), applications.get(i), context);
        }
    }

    /** Takes in the applications of rows that were checked. Refused, naming the row, when something changed since. */
    List<Accepted> accept(Session session, Actor caller, List<SheetEntry<ApplicationRow>> chunk) {
        Chunk read = new Chunk(session, chunk);
        List<NewApplication> applications = new ArrayList<>(chunk.size());
        List<Problem> problems = new ArrayList<>();
        for (SheetEntry<ApplicationRow> entry : chunk) {
            String place = TEXT.get("row", entry.row());
            Optional<Person> person = read.person(entry);
            List<Disease> diseases = read.known(entry);
            if (person.isEmpty()) {
                problems.add(new Problem("chronic.person-unknown", place, TEXT.get("chronic.person-unknown")));
            } else if (diseases.size() < entry.value().diseases().size()) {
                problems.add(new Problem("chronic.disease-unknown", place, TEXT.get("chronic.rules-changed")));
            } else {
                applications.add(application(read, entry, person.get(), diseases));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return certification.acceptAll(session, caller, applications,
                (i, problem) -> problem.at(TEXT.get("row", chunk.get(i).row())));
    }

    /** What is loaded for a chunk at once. */
    private final class Chunk {
        private final Session session;
        private final Map<String, Person> byNumber;
        private final Map<LocalDate, Optional<ChronicRules>> rules = new HashMap<>();

        Chunk(Session session, List<SheetEntry<ApplicationRow>> entries) {
            this.session = session;
            Set<IdNumber> numbers = new LinkedHashSet<>();
            entries.forEach(e -> numbers.add(e.value().idNumber()));
            byNumber = persons.byNumbers(session, numbers);
        }

        Optional<Person> person(SheetEntry<ApplicationRow> entry) {
            return Optional.ofNullable(byNumber.get(entry.value().idNumber().text()));
        }

        Optional<ChronicRules> rules(LocalDate day) {
            return day == null ? Optional.empty()
                    : rules.computeIfAbsent(day, d -> certification.rules(session, d));
        }

        Optional<Disease> disease(SheetEntry<ApplicationRow> entry, String written) {
            return rules(entry.value().applied()).flatMap(r -> r.diseaseNamed(written));
        }

        Optional<PaperKind> paper(SheetEntry<ApplicationRow> entry, String written) {
            return rules(entry.value().applied()).flatMap(r -> r.paperNamed(written));
        }

        List<Disease> known(SheetEntry<ApplicationRow> entry) {
            return entry.value().diseases().stream().flatMap(d -> disease(entry, d).stream()).toList();
        }
    }

    private void samePerson(SheetEntry<ApplicationRow> entry, Person person) {
        ApplicationRow row = entry.value();
        if (!plain(row.name()).equals(plain(person.name()))) {
            error(entry, ApplicationProfile.NAME, "chronic.name-differs", masked(person.name()));
        }
        if (row.sex().isPresent() && row.sex().get() != person.sex()) {
            error(entry, ApplicationProfile.SEX, "chronic.sex-differs", person.sex().text());
        }
        if (row.birth().isPresent() && !row.birth().get().equals(person.birth())) {
            error(entry, ApplicationProfile.BIRTH, "chronic.birth-differs");
        }
    }

    private void within(SheetEntry<ApplicationRow> entry, Person person, Actor caller) {
        Optional<AreaCode> own = caller.area();
        if (own.isPresent() && !person.area().map(own.get()::contains).orElse(false)) {
            error(entry, ApplicationProfile.ID_NUMBER, "chronic.other-area");
        }
    }

    private List<Disease> diseases(Chunk read, SheetEntry<ApplicationRow> entry) {
        ApplicationRow row = entry.value();
        if (read.rules(row.applied()).isEmpty()) {
            error(entry, ApplicationProfile.APPLIED, "chronic.no-rules", row.applied());
            return List.of();
        }
        Set<Disease> diseases = new LinkedHashSet<>();
        for (String written : row.diseases()) {
            Optional<Disease> disease = read.disease(entry, written);
            if (disease.isEmpty()) {
                error(entry, ApplicationProfile.DISEASES, "chronic.disease-unknown", written);
            } else if (!diseases.add(disease.get())) {
                error(entry, ApplicationProfile.DISEASES, "chronic.disease-twice", disease.get().name());
            }
        }
        return List.copyOf(diseases);
    }

    /** A paper nobody asks for does no harm; it is told and passed over. */
    private void papers(Chunk read, SheetEntry<ApplicationRow> entry) {
        for (String written : entry.value().papers()) {
            if (read.rules(entry.value().applied()).isPresent() && read.paper(entry, written).isEmpty()) {
                entry.note(ApplicationProfile.PAPERS, "chronic.paper-unknown",
                        TEXT.get("chronic.paper-unknown", written));
            }
        }
    }

    private void repeated(Chunk read, SheetEntry<ApplicationRow> entry, NewApplication application,
            CheckContext context) {
        if (!entry.good()) {
            return;
        }
        for (Disease disease : read.known(entry)) {
            OptionalInt first = context.sameAs("chronic.disease",
                    ApplicationDisease.key(application.personId(), disease.code()), entry.row());
            if (first.isPresent()) {
                error(entry, ApplicationProfile.DISEASES, "chronic.duplicate-in-file", disease.name(),
                        first.getAsInt());
            }
        }
    }

    private static NewApplication application(Chunk read, SheetEntry<ApplicationRow> entry, Person person,
            List<Disease> diseases) {
        ApplicationRow row = entry.value();
        Set<String> papers = new LinkedHashSet<>();
        row.papers().forEach(p -> read.paper(entry, p).ifPresent(kind -> papers.add(kind.key())));
        return new NewApplication(person.id(), diseases.stream().map(Disease::code).distinct().toList(),
                row.provider(), row.doctor(), row.diagnosed(), row.recordNumber(), papers, row.applied(), row.phone(),
                row.findings(), row.note(), "", Channel.WORKBOOK);
    }

    private static void report(SheetEntry<ApplicationRow> entry, List<Problem> problems) {
        for (Problem problem : problems) {
            // a repetition is reported with the row it repeats, across chunks
            if (!problem.code().equals("chronic.duplicate-in-list")) {
                entry.error(column(problem.place()), problem.code(), problem.message());
            }
        }
    }

    private static String column(String place) {
        String field = place.split("/")[0];
        return switch (field) {
            case "person" -> ApplicationProfile.ID_NUMBER;
            case "appliedOn" -> ApplicationProfile.APPLIED;
            case "diagnosedOn" -> ApplicationProfile.DIAGNOSED;
            case "provider" -> ApplicationProfile.PROVIDER;
            case "papers" -> ApplicationProfile.PAPERS;
            case "recordNumber" -> "record";
            case "doctor", "phone", "findings", "note" -> field;
            default -> ApplicationProfile.DISEASES;
        };
    }

    private static void error(SheetEntry<ApplicationRow> entry, String column, String kind, Object... args) {
        entry.error(column, kind, TEXT.get(kind, args));
    }

    /** Names are compared without blanks, width and the different dots of long names. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0\\u200b\\ufeff]", "")
                .replaceAll("[••・.]", "·");
    }

    /** Enough of the register's name to see the mistake, not enough to learn a stranger's. */
    private static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }
}
