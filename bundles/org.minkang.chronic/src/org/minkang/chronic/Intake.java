package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.policy.PolicyPack;
import org.minkang.register.Fact;
import org.minkang.register.Facts;
import org.minkang.register.Person;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.store.Keys;
import org.minkang.store.Session;

/**
 * Checks applications before they are taken in: everything wrong with each of them at once. The window, the
 * workbook and the command line all come through here; what is loaded is loaded for the whole list.
 *
 * <p>The place of a problem is the field of {@link NewApplication}, or {@code diseases/CODE} for one disease.
 */
final class Intake {

    private static final Text TEXT = Text.of(Intake.class);

    private final CountyRules county;
    private final Facts facts;
    private final Providers providers;
    private final Clock clock;

    Intake(CountyRules county, Facts facts, Providers providers, Clock clock) {
        this.county = county;
        this.facts = facts;
        this.providers = providers;
        this.clock = clock;
    }

    /**
     * What was found about one application.
     *
     * @param rules    the pack in force on the day of the application; null when there was none
     * @param diseases those that are known, in the order named
     * @param cover    what was said about the cover; null when it was not asked because the person is unknown
     * @param easy     the easy path the person has
     */
    record Checked(NewApplication application, Person person, PolicyPack pack, ChronicRules rules,
            List<Disease> diseases, Optional<Provider> provider, Fact cover, Optional<IntakeGate.Easy> easy,
            List<Problem> problems) {
    }

    /** Checks them against the database and against each other, in order. */
    List<Checked> check(Session session, List<NewApplication> applications) {
        Known known = new Known(session, applications);
        return applications.stream().map(application -> new One(session, application, known).check()).toList();
    }

    /**
     * What is wrong with what a correction changes of an application that was taken in: who applies, for what and when stays as
     * it was and is not asked about again.
     *
     * @param rules those the application follows
     */
    List<Problem> checkStated(Session session, NewApplication corrected, ChronicRules rules) {
        return new One(session, corrected, new Known(session, List.of(corrected))).stated(rules);
    }

    /** What is wrong with one of them only because of what others have taken in at the same moment. */
    List<List<Problem>> checkAgain(Session session, List<Checked> taken) {
        Set<Long> persons = new LinkedHashSet<>();
        taken.stream().filter(c -> c.rules().intake().perPerson().isPresent()).forEach(c -> persons.add(c.person().id()));
        IntakeGate gate = new IntakeGate(session, persons, LocalDate.now(clock));
        List<List<Problem>> all = new ArrayList<>();
        for (Checked c : taken) {
            List<Problem> problems = new ArrayList<>();
            if (persons.contains(c.person().id())) {
                gate.checkAgain(c.rules().intake(), c.easy(), c.person().id(), Set.copyOf(c.application().diseases()),
                        (place, said) -> problems.add(new Problem(said[0], place, said[1])));
            }
            all.add(problems);
        }
        return all;
    }

    /** What is loaded once for all applications of a list. */
    private final class Known {
        private final Map<Long, Person> persons = new HashMap<>();
        /** Person/disease to the number of a certificate, with its last day. */
        private final Map<String, Held> held = new HashMap<>();
        /** Person/disease to the number of the case. */
        private final Map<String, String> pending;
        private final Set<String> inThisList = new HashSet<>();
        private final Map<LocalDate, Optional<PolicyPack>> packs = new HashMap<>();
        private final Map<String, Optional<Provider>> providersByName = new HashMap<>();
        private final IntakeGate gate;

        Known(Session session, List<NewApplication> applications) {
            Set<String> keys = new LinkedHashSet<>();
            for (NewApplication application : applications) {
                // in an import they have been loaded in this session already
                session.find(Person.class, application.personId()).ifPresent(p -> persons.put(p.id(), p));
                application.diseases().forEach(code -> keys.add(ApplicationDisease.key(application.personId(), code)));
            }
            gate = new IntakeGate(session, persons.keySet(), LocalDate.now(clock));
            Keys.find(session, "select live_key, number, valid_to, status from chronic_certificate where live_key", keys,
                    row -> held.put(row.text(1), new Held(row.text(2), row.day(3),
                            Certificate.Status.valueOf(row.text(4)))));
            pending = Applications.pendingCases(session, keys);
        }

        Optional<PolicyPack> pack(Session session, LocalDate day) {
            return packs.computeIfAbsent(day, d -> county.find(session, d));
        }

        Optional<Provider> provider(Session session, String name) {
            return providersByName.computeIfAbsent(name, n -> providers.byName(session, n));
        }
    }

    /** A live certificate. */
    private record Held(String number, LocalDate validTo, Certificate.Status status) {
    }

    /** The check of one application. */
    private final class One {
        private final Session session;
        private final NewApplication application;
        private final Known known;
        private final List<Problem> problems = new ArrayList<>();
        private final List<Disease> diseases = new ArrayList<>();
        private final LocalDate today = LocalDate.now(clock);
        private Person person;

        One(Session session, NewApplication application, Known known) {
            this.session = session;
            this.application = application;
            this.known = known;
        }

        Checked check() {
            person = known.persons.get(application.personId());
            if (person == null) {
                problem("chronic.person-unknown", "person");
            }
            Optional<PolicyPack> pack = applied() ? known.pack(session, application.appliedOn()) : Optional.empty();
            Optional<ChronicRules> rules = pack.flatMap(p -> p.optional(ChronicRules.class));
            if (applied() && rules.isEmpty()) {
                problem("chronic.no-rules", "appliedOn", application.appliedOn());
            }
            dates();
            lengths();
            Optional<Provider> provider = provider();
            rules.ifPresent(r -> {
                diseases(r);
                papers(r);
            });
            Fact cover = person == null ? null : person();
            Optional<IntakeGate.Easy> easy = person == null || rules.isEmpty() ? Optional.empty() : gate(rules.get().intake());
            return new Checked(application, person, pack.orElse(null), rules.orElse(null), List.copyOf(diseases),
                    provider, cover, easy, List.copyOf(problems));
        }

        List<Problem> stated(ChronicRules rules) {
            person = known.persons.get(application.personId());
            dates();
            lengths();
            provider();
            application.diseases().forEach(code -> rules.disease(code).ifPresent(this::age));
            return List.copyOf(problems);
        }

        private void lengths() {
            application.tooLong().forEach((place, most) -> problem("chronic.text-too-long", place, most));
        }

        private Optional<IntakeGate.Easy> gate(IntakeRules rules) {
            Optional<IntakeGate.Easy> easy = known.gate.easy(rules, person.id(), application.appliedOn());
            known.gate.check(rules, easy, person.id(), application.appliedOn(), new HashSet<>(application.diseases()),
                    (place, said) -> problems.add(new Problem(said[0], place, said[1])));
            return easy;
        }

        private boolean applied() {
            return application.appliedOn() != null;
        }

        private void dates() {
            if (!applied()) {
                problem("chronic.applied-missing", "appliedOn");
            } else if (application.appliedOn().isAfter(today)) {
                problem("chronic.applied-future", "appliedOn", application.appliedOn());
            }
            LocalDate diagnosed = application.diagnosedOn();
            if (diagnosed == null) {
                problem("chronic.diagnosis-missing", "diagnosedOn");
            } else if (diagnosed.isAfter(today)) {
                problem("chronic.diagnosis-future", "diagnosedOn", diagnosed);
            } else if (applied() && diagnosed.isAfter(application.appliedOn())) {
                problem("chronic.applied-before-diagnosis", "diagnosedOn", diagnosed, application.appliedOn());
            } else if (person != null && diagnosed.isBefore(person.birth())) {
                problem("chronic.diagnosis-before-birth", "diagnosedOn", diagnosed);
            }
        }

        private Optional<Provider> provider() {
            if (application.provider().isBlank()) {
                problem("chronic.provider-missing", "provider");
                return Optional.empty();
            }
            // a hospital outside the county need not be in the register: the review is told, nothing is refused
            return known.provider(session, application.provider());
        }

        private void diseases(ChronicRules rules) {
            if (application.diseases().isEmpty()) {
                problem("chronic.disease-missing", "diseases");
            }
            Set<String> once = new HashSet<>();
            for (String code : application.diseases()) {
                Optional<Disease> disease = rules.disease(code);
                if (disease.isEmpty()) {
                    problem("chronic.disease-unknown", "diseases/" + code, code);
                } else if (!once.add(code)) {
                    problem("chronic.disease-twice", "diseases/" + code, disease.get().name());
                } else {
                    diseases.add(disease.get());
                    age(disease.get());
                    if (person != null) {
                        free(rules, disease.get());
                    }
                }
            }
        }

        /** A diagnosis of 31 May, good for three months, is good up to 31 August. */
        private void age(Disease disease) {
            LocalDate diagnosed = application.diagnosedOn();
            if (diagnosed != null && applied()
                    && diagnosed.plusMonths(disease.diagnosisAgeMonths()).isBefore(application.appliedOn())) {
                problem("chronic.diagnosis-too-old", "diagnosedOn", disease.name(), diagnosed,
                        disease.diagnosisAgeMonths());
            }
        }

        private void free(ChronicRules rules, Disease disease) {
            String key = ApplicationDisease.key(person.id(), disease.code());
            String place = "diseases/" + disease.code();
            Held held = known.held.get(key);
            if (held != null) {
                held(rules, disease, held, place);
            }
            String pending = known.pending.get(key);
            if (pending != null) {
                problem("chronic.already-pending", place, disease.name(), pending);
            } else if (!known.inThisList.add(key)) {
                problem("chronic.duplicate-in-list", place, disease.name());
            }
        }

        /** A certificate ends soon enough to be renewed, or is in the way. */
        private void held(ChronicRules rules, Disease disease, Held held, String place) {
            LocalDate day = applied() ? application.appliedOn() : today;
            switch (Renewing.standing(rules, held.status(), held.validTo(), day, today)) {
                case SUSPENDED -> problem("chronic.certificate-suspended", place, disease.name(), held.number());
                case IN_THE_WAY -> Renewing.first(rules, held.validTo()).ifPresentOrElse(
                        from -> problems.add(new Problem("chronic.already-certified", place,
                                TEXT.get("chronic.renew-later", disease.name(), held.number(), from))),
                        () -> problem("chronic.already-certified", place, disease.name(), held.number()));
                default -> {
                    // over or about to be: the next one follows it
                }
            }
        }

        private void papers(ChronicRules rules) {
            for (String paper : application.papers()) {
                if (rules.paper(paper).isEmpty()) {
                    problem("chronic.paper-unknown", "papers", paper);
                }
            }
        }

        private Fact person() {
            if (person.diedOn().isPresent()) {
                problem("chronic.deceased", "person", person.diedOn().get());
            }
            Fact cover = facts.ask(session, Fact.INSURED, person.id(), applied() ? application.appliedOn() : today);
            if (cover.isNo()) {
                problem("chronic.not-insured", "person", cover.text());
            }
            return cover;
        }

        private void problem(String code, String place, Object... args) {
            problems.add(new Problem(code, place, TEXT.get(code, args)));
        }
    }
}
