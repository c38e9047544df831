package org.minkang.chronic;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.ItemVerdict;
import org.minkang.casework.PaperState;
import org.minkang.casework.Verdict;
import org.minkang.casework.type.OpinionRule;
import org.minkang.casework.type.Reason;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Facts;
import org.minkang.register.Providers;
import org.minkang.store.Session;

/**
 * Certification of chronic and special diseases (门诊慢特病认定), from the application to the certificate.
 *
 * <p>Each operation is one method, called by the case editor, the import, bulk actions and the command line alike,
 * inside the caller's transaction. Who may do what, in which order and with whose eyes is the case engine's to
 * enforce; what a certification adds (cover, criteria, papers, certificates) is enforced by {@link ChronicModule}
 * inside the engine, so that it also holds for whoever goes to the engine directly.
 *
 * <p>What cannot be done is answered with {@link Refused} and changes nothing.
 */
public class Certification {

    /** Key of the case type in the pack. */
    public static final String CASE_TYPE = "chronic.certification";

    private static final Text TEXT = Text.of(Certification.class);

    private final Access access;
    private final Journal journal;
    private final Cases cases;
    private final Clock clock;
    private final CountyRules county;
    private final Intake intake;
    private final Opening opening;

    public Certification(Access access, Journal journal, Facts facts, Providers providers, PolicyPacks packs,
            Cases cases, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.cases = cases;
        this.clock = clock;
        this.county = new CountyRules(() -> packs);
        this.intake = new Intake(county, facts, providers, clock);
        this.opening = new Opening(journal, cases, clock);
    }

    /** The rules in force on a day; empty when the county has none for chronic diseases. */
    public Optional<ChronicRules> rules(Session session, LocalDate day) {
        return county.find(session, day).flatMap(pack -> pack.optional(ChronicRules.class));
    }

    /** How the bureau goes to the people on a day: by the county's rules, or as is usual. */
    public FieldRules field(Session session, LocalDate day) {
        return rules(session, day).map(ChronicRules::field).orElseGet(FieldRules::usual);
    }

    /** Whether a person may apply on a day, and on which path. */
    public Reach reach(Session session, long personId, LocalDate day) {
        IntakeRules rules = rules(session, day).map(ChronicRules::intake).orElse(IntakeRules.NONE);
        Optional<IntakeGate.Easy> easy = new IntakeGate(session, Set.of(personId), day).easy(rules, personId, day);
        boolean anyDay = easy.isPresent() && rules.easyPath().orElseThrow().anyDay();
        return new Reach(easy.map(IntakeGate.Easy::mark).orElse(""), easy.map(IntakeGate.Easy::within).orElse(null),
                anyDay || rules.inSeason(day) ? null : rules.nextSeason(day));
    }

    /** The rules an application follows. */
    public ChronicRules rules(Session session, Application application) {
        return county.of(session, application);
    }

    /** The standard reasons of the county an application follows. */
    public List<Reason> reasons(Session session, Application application) {
        return county.caseType(session, application).reasons();
    }

    /** Whether the experts of a step may leave a disease to an examination. */
    public boolean mayExamine(Session session, Application application, String step) {
        return county.caseType(session, application).step(step).opinions().flatMap(OpinionRule::further).isPresent();
    }

    /** The application a case is about. Refused {@code chronic.no-application} when it is not one of ours. */
    public Application application(Session session, long caseId) {
        return Applications.ofCase(session, caseId)
                .orElseThrow(() -> Refused.of("chronic.no-application", TEXT.get("chronic.no-application")));
    }

    /**
     * Everything wrong with applications, without taking them in: one list per application, in order. The place
     * of a problem is the field of {@link NewApplication}, or {@code diseases/CODE}.
     */
    public List<List<Problem>> check(Session session, List<NewApplication> applications) {
        return intake.check(session, applications).stream().map(Intake.Checked::problems).toList();
    }

    /** Takes an application in: opens its case and hands it to the first review. */
    public Accepted accept(Session session, Actor actor, NewApplication application) {
        return acceptAll(session, actor, List.of(application)).get(0);
    }

    /** Takes many applications in, all of them or none; refused with everything that is wrong with any of them. */
    public List<Accepted> acceptAll(Session session, Actor actor, List<NewApplication> applications) {
        return acceptAll(session, actor, applications, (i, problem) -> problem);
    }

    /** @param placed puts a problem of the i-th application to where its reader finds it, as a row of a file */
    List<Accepted> acceptAll(Session session, Actor actor, List<NewApplication> applications,
            BiFunction<Integer, Problem, Problem> placed) {
        access.require(session, actor, Rights.INTAKE);
        List<Intake.Checked> checked = intake.check(session, applications);
        refuse(checked.stream().map(Intake.Checked::problems).toList(), placed);
        List<Accepted> accepted = opening.open(session, actor, checked);
        refuse(intake.checkAgain(session, checked), placed);
        return accepted;
    }

    private static void refuse(List<List<Problem>> found, BiFunction<Integer, Problem, Problem> placed) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            for (Problem problem : found.get(i)) {
                problems.add(placed.apply(i, problem));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /**
     * Confirms the cover of a person that nobody could state.
     *
     * @param reason what the officer saw, as "参保名册第 12 页"
     */
    public void confirmCover(Session session, Actor actor, long caseId, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refused(new Problem("chronic.cover-reason", "cover", TEXT.get("chronic.cover-reason")));
        }
        Application application = application(session, caseId);
        // seeing the case is the engine's to allow; confirming belongs to whoever acts in its step
        String step = cases.view(session, actor, caseId).step();
        access.require(session, actor, county.caseType(session, application).step(step).right());
        if (application.cover() != Application.Cover.UNKNOWN) {
            return;
        }
        application.coverConfirmed(reason.strip(), actor.displayName(), Instant.now(clock));
        journal.record(session, actor, JournalEntry.of("chronic.cover-confirmed", "case", caseId).reason(reason)
                .change("cover", Application.Cover.UNKNOWN, Application.Cover.CONFIRMED));
    }

    /**
     * What the officer of a step says about every disease still open: it goes on (or is granted, where the step grants),
     * or is refused with a standard reason. Refusals come first, one act for each reason, then a pass for what is left:
     * every decision in the ledger carries its own standard reason.
     *
     * @param verdicts  one for every disease still open, by its code
     * @param toStep    where the case goes when the step leads to several, empty for the usual one
     * @param confirmed why findings that a person may confirm do not stand against it, by their key
     */
    public CaseView decide(Session session, Actor actor, long caseId, int version, Map<String, DiseaseVerdict> verdicts,
            String toStep, Map<String, String> confirmed) {
        application(session, caseId);
        CaseView view = cases.view(session, actor, caseId);
        requireAll(view, verdicts);
        Map<String, Map<String, ItemVerdict>> refusals = new TreeMap<>();
        Map<String, ItemVerdict> passed = new LinkedHashMap<>();
        verdicts.forEach((code, verdict) -> {
            if (verdict.pass()) {
                passed.put(code, ItemVerdict.yes());
            } else {
                refusals.computeIfAbsent(reasonCode(code, verdict), c -> new LinkedHashMap<>())
                        .put(code, ItemVerdict.no(verdict.reason()));
            }
        });
        int current = version;
        for (Map.Entry<String, Map<String, ItemVerdict>> refusal : refusals.entrySet()) {
            view = cases.act(session, actor,
                    CaseAct.refuse(caseId, current, refusal.getKey(), "").items(refusal.getValue()));
            current = view.version();
        }
        if (passed.isEmpty()) {
            return view;
        }
        CaseAct pass = CaseAct.pass(caseId, current).items(passed).to(toStep);
        for (Map.Entry<String, String> finding : confirmed.entrySet()) {
            pass = pass.confirm(finding.getKey(), finding.getValue());
        }
        return cases.act(session, actor, pass);
    }

    /** The same, on to the usual next step. */
    public CaseView decide(Session session, Actor actor, long caseId, int version,
            Map<String, DiseaseVerdict> verdicts) {
        return decide(session, actor, caseId, version, verdicts, "", Map.of());
    }

    /** Asks for everything that is missing, at once; the clock stops. */
    public CaseView supplement(Session session, Actor actor, long caseId, int version, String reason) {
        CaseView view = cases.view(session, actor, caseId);
        if (view.missingPapers().isEmpty()) {
            throw Refused.of("chronic.nothing-missing", TEXT.get("chronic.nothing-missing"));
        }
        return cases.act(session, actor, CaseAct.supplement(caseId, version, List.of(), reason));
    }

    /** Papers came in. With the last one the clock goes on. */
    public CaseView receive(Session session, Actor actor, long caseId, Collection<Long> paperIds, LocalDate on) {
        for (long paperId : paperIds) {
            cases.receivePaper(session, actor, caseId, paperId, on);
        }
        return cases.view(session, actor, caseId);
    }

    /** All papers that were asked for came in. */
    public CaseView receiveAll(Session session, Actor actor, long caseId, LocalDate on) {
        List<Long> missing = cases.view(session, actor, caseId).papers().stream()
                .filter(p -> p.state() == PaperState.WANTED).map(CaseView.PaperView::id).toList();
        return receive(session, actor, caseId, missing, on);
    }

    /**
     * One expert's opinion about every disease asked of this expert: all that are open, or those the first two
     * disagree on. A yes needs the criteria the pack asks for ticked, everything else needs a reason.
     */
    public CaseView opinion(Session session, Actor actor, long caseId, int version,
            Map<String, DiseaseVerdict> verdicts) {
        Application application = application(session, caseId);
        new CriteriaCheck(county.of(session, application)).require(application, verdicts);
        return cases.act(session, actor, CaseAct.opinion(caseId, version, items(verdicts)));
    }

    /** Decides as the experts have: approves what they found met and refuses the rest. */
    public CaseView approveAsJudged(Session session, Actor actor, long caseId, int version) {
        Application application = application(session, caseId);
        String refusal = county.of(session, application).expertRefusal();
        Map<String, DiseaseVerdict> verdicts = new LinkedHashMap<>();
        for (CaseView.ItemView item : cases.view(session, actor, caseId).liveItems()) {
            verdicts.put(item.key(), item.opinion() == Verdict.YES ? DiseaseVerdict.yes()
                    : DiseaseVerdict.no(refusal, ""));
        }
        return decide(session, actor, caseId, version, verdicts);
    }

    /** Sends the case back to an earlier step. */
    public CaseView giveBack(Session session, Actor actor, long caseId, int version, String toStep, String reasonCode,
            String reason) {
        return cases.act(session, actor, CaseAct.giveBack(caseId, version, toStep, reasonCode, reason));
    }

    /** The applicant gives the application up. */
    public CaseView giveUp(Session session, Actor actor, long caseId, int version, String reason) {
        return cases.act(session, actor, CaseAct.giveUp(caseId, version, reason));
    }

    /** Issues the certificates of the approved diseases and closes the case. */
    public List<Certificate> issue(Session session, Actor actor, long caseId, int version) {
        application(session, caseId);
        cases.act(session, actor, CaseAct.pass(caseId, version));
        session.flush();
        return Certificates.ofCase(session, caseId);
    }

    private static String reasonCode(String code, DiseaseVerdict verdict) {
        if (verdict.reasonCode().isEmpty()) {
            throw new Refused(new Problem("chronic.reason-missing", "diseases/" + code,
                    TEXT.get("chronic.reason-missing")));
        }
        return verdict.reasonCode();
    }

    /** No disease may be forgotten, and none decided that is not open. */
    private static void requireAll(CaseView view, Map<String, DiseaseVerdict> verdicts) {
        List<Problem> problems = new ArrayList<>();
        for (CaseView.ItemView item : view.itemsToDecide()) {
            if (!verdicts.containsKey(item.key())) {
                problems.add(new Problem("chronic.verdict-missing", "diseases/" + item.key(),
                        TEXT.get("chronic.verdict-missing", item.label())));
            }
        }
        for (String code : verdicts.keySet()) {
            if (view.itemsToDecide().stream().noneMatch(i -> i.key().equals(code))) {
                problems.add(new Problem("chronic.not-open", "diseases/" + code, TEXT.get("chronic.not-open", code)));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static Map<String, ItemVerdict> items(Map<String, DiseaseVerdict> verdicts) {
        Map<String, ItemVerdict> items = new LinkedHashMap<>();
        verdicts.forEach((code, v) -> items.put(code, new ItemVerdict(
                v.verdict(), v.reason(), v.ticks())));
        return items;
    }
}
