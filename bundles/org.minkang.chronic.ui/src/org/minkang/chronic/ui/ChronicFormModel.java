package org.minkang.chronic.ui;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.AllowedAction;
import org.minkang.casework.CaseAction;
import org.minkang.casework.CaseView;
import org.minkang.casework.CaseView.ItemView;
import org.minkang.casework.CheckResult;
import org.minkang.casework.ItemStatus;
import org.minkang.casework.Verdict;
import org.minkang.casework.type.Reason;
import org.minkang.chronic.Application;
import org.minkang.chronic.ApplicationDisease;
import org.minkang.chronic.Certification;
import org.minkang.chronic.Certificates;
import org.minkang.chronic.CertificateRow;
import org.minkang.chronic.ChronicRules;
import org.minkang.chronic.Correction;
import org.minkang.chronic.Corrections;
import org.minkang.chronic.Criteria;
import org.minkang.chronic.Disease;
import org.minkang.chronic.DiseaseVerdict;
import org.minkang.chronic.ExamResult;
import org.minkang.chronic.ExamResults;
import org.minkang.chronic.Rights;
import org.minkang.register.PersonCard;
import org.minkang.register.Persons;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.cases.CaseDecision;
import org.minkang.ui.cases.CaseModel;
import org.minkang.ui.persons.PersonModel;

/** A certification in the case editor, without widgets: what is shown, what is decided for each disease. */
public final class ChronicFormModel {

    private static final Text TEXT = Text.of(ChronicFormModel.class);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String COVER = "chronic.cover-unknown";

    /** What the person has chosen for one disease. */
    public static final class Choice {

        private Verdict verdict;
        private String reasonCode = "";
        private String reason = "";
        private final Map<String, Boolean> ticks = new LinkedHashMap<>();

        /** Null while nothing is chosen. */
        public Verdict verdict() {
            return verdict;
        }

        public void verdict(Verdict chosen) {
            verdict = chosen;
        }

        public void reasonCode(String code) {
            reasonCode = code;
        }

        public String reasonCode() {
            return reasonCode;
        }

        public String reason() {
            return reason;
        }

        public void reason(String text) {
            reason = text.strip();
        }

        public void tick(String key, boolean on) {
            ticks.put(key, on);
        }

        public boolean ticked(String key) {
            return Boolean.TRUE.equals(ticks.get(key));
        }
    }

    private final Desk desk;
    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private Application application;
    private ChronicRules rules;
    private List<Reason> standard = List.of();
    private PersonCard person;
    private List<CertificateRow> held = List.of();
    private List<ExamResult> examined = List.of();
    private boolean mayExamine;
    private String notCorrectable = "";
    private List<Corrections.Corrected> corrected = List.of();
    private CaseView view;
    private List<AllowedAction> allowed = List.of();

    public ChronicFormModel(Desk desk) {
        this.desk = desk;
    }

    /** Reads from the database. */
    public void read(CaseView of) {
        Certification certification = desk.get(Certification.class);
        // a case that withholds its person from an expert has none to look up
        boolean mayKnowPerson = of.personId() != 0 && desk.has(org.minkang.access.BaseRights.PERSONS_SEARCH);
        person = mayKnowPerson ? desk.get(Persons.class).card(desk.actor(), of.personId()) : null;
        desk.get(Store.class).read(s -> {
            application = certification.application(s, of.id());
            rules = certification.rules(s, application);
            standard = certification.reasons(s, application);
            mayExamine = certification.mayExamine(s, application, of.step());
            notCorrectable = desk.get(Corrections.class).against(s, desk.actor(), of.id()).map(Problem::message).orElse("");
            corrected = !mayKnowPerson ? List.of() : desk.get(Corrections.class).of(s, of.id());
            examined = rules.examination().isEmpty() ? List.of()
                    : desk.get(ExamResults.class).ofCase(s, desk.actor(), of.id());
            held = mayKnowPerson ? desk.get(Certificates.class).of(s, desk.actor(), of.personId()) : List.of();
            return null;
        });
    }

    /** The case is shown now; every disease that is still open gets a fresh choice. */
    public void show(CaseView newView, List<AllowedAction> newAllowed) {
        view = newView;
        allowed = newAllowed;
        choices.clear();
        for (ItemView item : view.itemsToDecide()) {
            Choice choice = new Choice();
            // a review passes unless something is wrong; a decision follows the experts; an opinion is one's own
            choice.verdict(opinionStep() ? null : item.opinion() == Verdict.NO ? Verdict.NO : Verdict.YES);
            if (choice.verdict() == Verdict.NO) {
                choice.reasonCode(rules.expertRefusal());
                choice.reason(item.reason());
            }
            if (rules.examination().filter(rule -> rule.step().equals(view.step())).isPresent()) {
                last(item.key()).filter(result -> !result.supports()).ifPresent(result -> {
                    choice.verdict(Verdict.NO);
                    choice.reasonCode(rules.expertRefusal());
                    choice.reason(result.finding());
                });
            }
            choices.put(item.key(), choice);
        }
    }

    public Application application() {
        return application;
    }

    /** Whether there is anything to correct, and this is not somebody who only judges. */
    public boolean offersCorrection() {
        return view.status().running() && (desk.has(Rights.INTAKE) || person != null) && !opinionStep();
    }

    /** When what the application says was put right, and by whom; empty when never. */
    public String correctedLine() {
        return corrected.stream().map(c -> DAY_AND_TIME.format(c.at()) + "  " + c.who()).collect(Collectors.joining("; "));
    }

    /** Why what the application says cannot be corrected now; empty when it can. */
    public String notCorrectable() {
        return notCorrectable;
    }

    /** Puts right what the application says. */
    public void correct(Correction correction) {
        desk.get(Store.class).write(s -> desk.get(Corrections.class).correct(s, desk.actor(), view.id(), view.version(),
                correction));
    }

    /** The applicant's card; empty for who may not look at persons, such as an expert. */
    public Optional<PersonCard> person() {
        return Optional.ofNullable(person);
    }

    public List<CertificateRow> held() {
        return held;
    }

    public Choice choice(String code) {
        return choices.get(code);
    }

    private boolean may(CaseAction action) {
        return allowed.stream().anyMatch(a -> a.action() == action && a.allowed());
    }

    /** Whether the actor gives an expert's opinion now. */
    public boolean opinionStep() {
        return may(CaseAction.OPINION);
    }

    /** Whether an opinion may leave a disease to an examination. */
    public boolean mayExamine() {
        return mayExamine && opinionStep();
    }

    /** Whether the actor decides each disease now. */
    public boolean deciding() {
        return opinionStep() || may(CaseAction.PASS) && !certificateStep() && !firstStep();
    }

    /** Taking in, where nothing is decided yet. */
    private boolean firstStep() {
        return view.step().equals(view.steps().get(0).key());
    }

    private boolean certificateStep() {
        return view.liveItems().stream().anyMatch(i -> i.status() == ItemStatus.GRANTED);
    }

    /** The standard reasons for not granting a disease. */
    public List<AllowedAction> refusals() {
        return allowed.stream().filter(a -> a.action() == CaseAction.REFUSE).toList();
    }

    public List<Reason> reasons() {
        return refusals().stream().flatMap(a -> a.reasons().stream()).toList();
    }

    /** What an expert ticks for a disease. */
    public Optional<Criteria> criteria(String code) {
        return rules.disease(code).map(Disease::criteria);
    }

    /** The findings that stand beside a field. */
    public List<CheckResult> findings(String field, String itemKey) {
        return view.findings().stream().filter(f -> f.field().equals(field) && f.itemKey().equals(itemKey)).toList();
    }

    private Optional<ExamResult> last(String code) {
        return examined.stream().filter(r -> r.code().equals(code)).reduce((first, last) -> last);
    }

    /** What examinations found about a disease, oldest first. */
    public List<ExamResult> examined(String code) {
        return examined.stream().filter(r -> r.code().equals(code)).toList();
    }

    /** "支持  血压 170/105  王医生  2026-03-02". */
    public static String examLine(ExamResult result) {
        return TEXT.get(result.supports() ? "form.exam-yes" : "form.exam-no", result.finding(), result.doctor(),
                result.foundOn());
    }

    /** How the case is decided by this module. */
    public Optional<CaseDecision> decision(CaseModel.Draft draft) {
        if (draft.action() == CaseAction.OPINION) {
            Map<String, DiseaseVerdict> verdicts = verdicts(true);
            return Optional.of((s, actor) -> desk.get(Certification.class).opinion(s, actor, view.id(), view.version(), verdicts));
        }
        if (draft.action() != CaseAction.PASS || firstStep()) {
            return Optional.empty();
        }
        if (certificateStep()) {
            return Optional.of((s, actor) -> {
                desk.get(Certification.class).issue(s, actor, view.id(), view.version());
                return null;
            });
        }
        Map<String, DiseaseVerdict> verdicts = verdicts(false);
        String cover = draft.confirmations().get(COVER);
        return Optional.of((s, actor) -> {
            Certification certification = desk.get(Certification.class);
            if (cover != null) {
                certification.confirmCover(s, actor, view.id(), cover);
                s.flush();
            }
            return certification.decide(s, actor, view.id(), view.version(), verdicts, draft.toStep(),
                    draft.confirmations());
        });
    }

    private Map<String, DiseaseVerdict> verdicts(boolean opinion) {
        List<Problem> problems = new ArrayList<>();
        Map<String, DiseaseVerdict> verdicts = new LinkedHashMap<>();
        choices.forEach((code, c) -> {
            String label = view.item(code).map(ItemView::label).orElse(code);
            if (c.verdict == null) {
                problems.add(new Problem("chronic.choose", label, TEXT.get("form.choose")));
            } else if (c.verdict != Verdict.YES && opinion && c.reason.isEmpty()) {
                problems.add(new Problem("chronic.reason", label,
                        TEXT.get(c.verdict == Verdict.NO ? "form.reason-needed" : "form.examine-needed")));
            } else if (c.verdict == Verdict.NO && !opinion && c.reasonCode.isEmpty()) {
                problems.add(new Problem("chronic.reason", label, TEXT.get("form.standard-needed")));
            }
            verdicts.put(code, verdict(c, opinion));
        });
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return verdicts;
    }

    private static DiseaseVerdict verdict(Choice c, boolean opinion) {
        if (opinion) {
            return new DiseaseVerdict(c.verdict, "", c.verdict == Verdict.YES ? "" : c.reason, c.ticks);
        }
        return c.verdict == Verdict.YES ? DiseaseVerdict.yes() : DiseaseVerdict.no(c.reasonCode, c.reason);
    }

    // what is read

    /** "女  1958 年生  431021********0027". */
    public String personLine() {
        if (person == null) {
            return view.personName() + "  " + view.maskedId();
        }
        return person.row().name() + "  " + PersonModel.sex(person.row().sex()) + "  "
                + TEXT.get("form.born", person.row().birthYear()) + "  " + person.row().maskedId();
    }

    /** Whether the person may be looked up. What is not looked up is not shown, which is not the same as none. */
    public boolean knowsPerson() {
        return person != null;
    }

    public String addressLine() {
        return person == null ? "" : String.join(" ", person.areaPath());
    }

    public String marksLine() {
        return person == null ? "" : PersonModel.marks(person).replace("\n", "  ");
    }

    /** What is known about the cover. */
    public String coverLine() {
        return switch (application.cover()) {
            case STATED -> application.coverText();
            case CONFIRMED -> TEXT.get("form.cover-confirmed", application.coverReason(), application.coverBy());
            default -> TEXT.get("form.cover-unknown");
        };
    }

    /** Institution, doctor, day of the diagnosis. */
    public String diagnosisLine() {
        StringBuilder line = new StringBuilder(application.providerName());
        if (!application.doctor().isEmpty()) {
            line.append("  ").append(application.doctor());
        }
        if (application.diagnosedOn() != null) {
            line.append("  ").append(TEXT.get("form.diagnosed", application.diagnosedOn(),
                    java.time.temporal.ChronoUnit.DAYS.between(application.diagnosedOn(), view.appliedOn())));
        }
        if (!application.recordNumber().isEmpty()) {
            line.append("  ").append(TEXT.get("form.record", application.recordNumber()));
        }
        return line.toString();
    }

    public String appliedLine() {
        return TEXT.get("form.applied", view.appliedOn(), TEXT.get("channel." + application.channel()));
    }

    /** The certificates the person holds; how one stands that does not count today. */
    public String heldLine() {
        return held.stream().filter(c -> c.state().held())
                .map(c -> TEXT.get(c.valid().isOpen() ? "form.held-open" : "form.held-one", c.disease(), c.number(),
                        c.valid().from(), c.valid().to()) + (c.counts() ? "" : "  " + c.state().text()))
                .collect(Collectors.joining("\n"));
    }

    /** What became of a disease so far. */
    public String itemState(ItemView item) {
        List<String> parts = new ArrayList<>();
        if (item.opinion() != null) {
            parts.add(TEXT.get("form.opinion." + item.opinion()));
        }
        if (item.status() != ItemStatus.OPEN) {
            parts.add(TEXT.get("item." + item.status()));
        }
        standardReason(item).ifPresent(parts::add);
        if (!item.reason().isEmpty()) {
            parts.add(item.reason());
        }
        if (item.questioned() != null && item.status() == ItemStatus.OPEN) {
            parts.add(item.questioned().isEmpty() ? TEXT.get("form.again")
                    : TEXT.get("form.questioned", item.questioned()));
        }
        return String.join("  ", parts);
    }

    private Optional<String> standardReason(ItemView item) {
        return application.diseases().stream().filter(d -> d.code().equals(item.key())).findFirst()
                .flatMap(ApplicationDisease::reasonCode).flatMap(code -> standard.stream().filter(r -> r.key().equals(code)).findFirst())
                .map(r -> r.name().text());
    }

    /** The class of a disease as the pack calls it. */
    public String className(String code) {
        return rules.disease(code).map(d -> d.diseaseClass().name().text()).orElse("");
    }
}
