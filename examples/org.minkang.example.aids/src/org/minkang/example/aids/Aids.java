package org.minkang.example.aids;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.CaseOpening;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.NewItem;
import org.minkang.casework.OpenedCase;
import org.minkang.casework.WantedPaper;
import org.minkang.example.aids.AidsRules.Device;
import org.minkang.letters.Letter;
import org.minkang.letters.LetterData;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Persons;
import org.minkang.store.Session;

/**
 * The service of the module: what one can do about assistive devices beside what the case engine does with every case.
 * Window, workbook and command line all come through here, so that all of them find the same checks.
 */
public class Aids {

    /** The case type in the county's pack. */
    public static final String CASE_TYPE = "aids.grant";

    private static final Text TEXT = Text.of(Aids.class);

    private final Access access;
    private final Journal journal;
    private final Persons persons;
    private final PolicyPacks packs;
    private final Cases cases;
    private final Clock clock;

    public Aids(Access access, Journal journal, Persons persons, PolicyPacks packs, Cases cases, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.persons = persons;
        this.packs = packs;
        this.cases = cases;
        this.clock = clock;
    }

    /** The rules in force on a day; empty when the county has none. */
    public Optional<AidsRules> rules(Session session, LocalDate day) {
        return packs.on(session, day).flatMap(pack -> pack.optional(AidsRules.class));
    }

    /** Everything wrong with a request; the place of a problem is the field of {@link NewRequest}. */
    public List<Problem> check(Session session, NewRequest request) {
        List<Problem> problems = new ArrayList<>();
        if (persons.find(session, request.personId()).isEmpty()) {
            problems.add(problem("personId", "aids.person-unknown"));
        }
        if (request.appliedOn().isAfter(LocalDate.now(clock))) {
            problems.add(problem("appliedOn", "aids.applied-later", request.appliedOn()));
        }
        Optional<AidsRules> rules = rules(session, request.appliedOn());
        if (rules.isEmpty()) {
            problems.add(problem("appliedOn", "aids.no-rules", request.appliedOn()));
            return problems;
        }
        Optional<Device> device = rules.get().device(request.device());
        if (device.isEmpty()) {
            problems.add(problem("device", "aids.device-unknown", request.device()));
            return problems;
        }
        AidRequest.lastHandedOut(session, request.personId(), request.device(), 0)
                .filter(last -> last.plusYears(device.get().againAfter()).isAfter(request.appliedOn()))
                .ifPresent(last -> problems.add(problem("device", "aids.too-early", device.get().name(), last,
                        last.plusYears(device.get().againAfter()))));
        String running = cases.pending(session, CASE_TYPE, Set.of(request.personId()))
                .getOrDefault(request.personId(), Map.of()).get(request.device());
        if (running != null) {
            problems.add(problem("device", "aids.pending", device.get().name(), running));
        }
        return problems;
    }

    /** Takes a request in: opens its case and hands it to the review. */
    public OpenedCase request(Session session, Actor actor, NewRequest request) {
        return requestAll(session, actor, List.of(request), (i, problem) -> problem).get(0);
    }

    /**
     * Takes many requests in, all of them or none; refused with everything that is wrong with any of them.
     *
     * @param placed puts a problem of the i-th request to where its reader finds it, as a row of a file
     */
    public List<OpenedCase> requestAll(Session session, Actor actor, List<NewRequest> requests,
            BiFunction<Integer, Problem, Problem> placed) {
        access.require(session, actor, Rights.INTAKE);
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            for (Problem problem : check(session, requests.get(i))) {
                problems.add(placed.apply(i, problem));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        List<CaseOpening> openings = new ArrayList<>();
        for (NewRequest request : requests) {
            openings.add(opening(rules(session, request.appliedOn()).orElseThrow(), request));
        }
        List<OpenedCase> opened = cases.openAll(session, actor, openings);
        for (int i = 0; i < requests.size(); i++) {
            keep(session, actor, requests.get(i), opened.get(i));
        }
        return opened;
    }

    private static CaseOpening opening(AidsRules rules, NewRequest request) {
        Device device = rules.device(request.device()).orElseThrow();
        List<WantedPaper> papers = rules.wanted(device).stream().map(p -> new WantedPaper(p.key(), null, p.name().zh(),
                true, request.papers().contains(p.key()))).toList();
        return new CaseOpening(CASE_TYPE, request.personId(), request.appliedOn(), device.name().zh(),
                List.of(new NewItem(device.key(), device.name().zh())), papers, request.channel()).passingFirst();
    }

    private void keep(Session session, Actor actor, NewRequest request, OpenedCase opened) {
        PolicyPack pack = packs.require(session, request.appliedOn());
        Device device = pack.section(AidsRules.class).device(request.device()).orElseThrow();
        session.add(new AidRequest(session.nextId(), opened.id(), request, device, pack));
        journal.record(session, actor, JournalEntry.of("aids.requested", "case", opened.id())
                .change("device", null, request.device()).change("appliedOn", null, request.appliedOn())
                .change("channel", null, request.channel()));
    }

    /** What a case of ours is about. Refused {@code aids.no-request} when it is none. */
    public AidRequest ofCase(Session session, long caseId) {
        return AidRequest.ofCase(session, caseId)
                .orElseThrow(() -> Refused.of("aids.no-request", TEXT.get("aids.no-request")));
    }

    /** The devices a person was given, newest first, for whoever may see the person. */
    public List<AidRequest> handedOut(Session session, Actor actor, long personId) {
        access.require(session, actor, BaseRights.PERSONS_SEARCH);
        persons.card(actor, personId); // refused for a person of another area
        return session.list(AidRequest.class, "select r from AidRequest r where r.personId = ?1 and r.handedOutOn is not null"
                + " order by r.handedOutOn desc, r.id desc", personId);
    }

    /** 领取单, to be signed by whoever gets the device. Refused {@code aids.not-handed-out} before that. */
    public Letter receipt(Session session, Actor actor, long caseId) {
        access.require(session, actor, Rights.INTAKE);
        CaseView view = cases.view(session, actor, caseId);
        AidRequest request = ofCase(session, caseId);
        LocalDate day = request.handedOutOn().orElseThrow(
                () -> Refused.of("aids.not-handed-out", TEXT.get("aids.not-handed-out", view.number())));
        LocalDate today = LocalDate.now(clock);
        return new Letter(ReceiptTemplate.RECEIPT, LetterData.empty()
                .with("bureau", packs.require(session, today).county().zh() + "医疗保障局").with("case", view.number())
                .with("name", view.personName()).with("maskedId", view.maskedId())
                .with("device", request.deviceName().zh()).with("handedOutOn", day).with("issuedOn", today));
    }

    private static Problem problem(String place, String code, Object... args) {
        return new Problem(code, place, TEXT.get(code, args));
    }
}
