package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.base.AreaCode;
import org.minkang.base.Masking;
import org.minkang.base.Refused;
import org.minkang.base.Sex;
import org.minkang.base.Text;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueFilter;
import org.minkang.casework.type.Deadline;
import org.minkang.casework.type.Reason;
import org.minkang.casework.type.StepType;
import org.minkang.letters.ChineseDates;
import org.minkang.letters.Letter;
import org.minkang.letters.LetterData;
import org.minkang.letters.Qr;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Area;
import org.minkang.register.Areas;
import org.minkang.register.Person;
import org.minkang.register.Persons;
import org.minkang.store.Session;

/**
 * Fills the papers of the module with what they say. The papers are Chinese, whatever the language of the program.
 * A paper with the full ID number needs the right to print and leaves a look in the journal.
 */
public class ChronicLetters {

    private static final Text TEXT = Text.of(ChronicLetters.class);
    private static final int MOST_POSTED = 5_000;
    /** What a certificate without an end says in place of its last day. */
    private static final String LONG_TERM = "长期";

    private final Access access;
    private final Journal journal;
    private final Persons persons;
    private final Areas areas;
    private final PolicyPacks packs;
    private final Cases cases;
    private final CountyRules county;
    private final Clock clock;

    public ChronicLetters(Access access, Journal journal, Persons persons, Areas areas, PolicyPacks packs,
            Cases cases, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.persons = persons;
        this.areas = areas;
        this.packs = packs;
        this.cases = cases;
        this.county = new CountyRules(() -> packs);
        this.clock = clock;
    }

    /**
     * The certificates as they are handed out. Mark them as printed first, see {@link Certificates#print}.
     */
    public List<Letter> certificates(Session session, Actor actor, Collection<Certificate> certificates) {
        access.require(session, actor, Rights.PRINT);
        certificates.forEach(c -> CertificateLife.requireArea(session, actor, c));
        return certificates.stream().map(c -> certificate(session, actor, c)).toList();
    }

    private Letter certificate(Session session, Actor actor, Certificate certificate) {
        Person person = persons.require(session, certificate.personId());
        journal.look(session, actor, person.id(), TEXT.get("look.certificate", certificate.number()));
        List<String> old = session.rows("select number from chronic_old_number where certificate_id = ? order by number",
                certificate.id()).stream().map(row -> row.text(1)).toList();
        if (certificate.applicationId().isEmpty() && old.isEmpty()) {
            throw Refused.of("chronic.earlier", TEXT.get("chronic.earlier", certificate.number()));
        }
        String className = packs.byVersion(session, certificate.packId(), certificate.packVersion())
                .section(ChronicRules.class).classes().stream().filter(c -> c.key().equals(certificate.classKey()))
                .map(c -> c.name().zh()).findFirst().orElse("");
        List<String> notes = new ArrayList<>();
        if (!old.isEmpty()) {
            notes.add("补证，原证号 " + String.join("、", old) + " 作废");
        }
        if (certificate.prints() > 1) {
            notes.add("补打第 " + (certificate.prints() - 1) + " 次");
        }
        LetterData data = letter(session, certificate.issuedOn())
                .with("number", certificate.number())
                .with("code", new Qr(CertificateNumber.withCheck(certificate.number())))
                .with("name", person.name())
                .with("sex", sex(person))
                .with("birth", person.birth())
                .with("idNumber", person.number().map(n -> n.text()).orElse(""))
                .with("address", address(session, person))
                .with("disease", certificate.diseaseName().zh())
                .with("national", certificate.nationalCode().orElse(""))
                .with("class", className)
                .with("from", certificate.valid().from())
                .with("to", lastDay(certificate.valid()))
                .with("providers", FixedProviders.printed(session, certificate.id(), LocalDate.now(clock)))
                .with("copy", String.join("；", notes));
        return new Letter(ChronicTemplate.CERTIFICATE, data);
    }

    /** 受理回执, what the applicant takes home. */
    public Letter acceptance(Session session, Actor actor, long caseId) {
        CaseView view = view(session, actor, caseId);
        return new Letter(ChronicTemplate.ACCEPTANCE, letter(session, view.openedOn())
                .with("case", view.number())
                .with("name", view.personName())
                .with("maskedId", view.maskedId())
                .with("diseases", diseases(view))
                .with("appliedOn", view.appliedOn())
                .with("dueOn", view.dueOn())
                .with("receiver", view.openedBy())
                .withRows("papers", view.papers().stream().map(ChronicLetters::paper).toList())
                .with("missing", view.missingPapers().stream().map(CaseView.PaperView::label)
                        .collect(Collectors.joining("、"))));
    }

    /** 一次性告知单: all papers that are missing now. Refused {@code chronic.nothing-missing} when none is. */
    public Letter onceNotice(Session session, Actor actor, long caseId, String reason) {
        CaseView view = view(session, actor, caseId);
        if (view.missingPapers().isEmpty()) {
            throw Refused.of("chronic.nothing-missing", TEXT.get("chronic.nothing-missing"));
        }
        return new Letter(ChronicTemplate.ONCE_NOTICE, letter(session, LocalDate.now(clock))
                .with("case", view.number())
                .with("name", view.personName())
                .with("diseases", diseases(view))
                .withRows("papers", view.missingPapers().stream().map(ChronicLetters::paper).toList())
                .with("reason", reason == null ? "" : reason)
                .with("answerBy", view.answerDueOn()));
    }

    /** 不予认定通知书. Refused {@code chronic.nothing-refused} when no disease was. */
    public Letter refusal(Session session, Actor actor, long caseId) {
        CaseView view = view(session, actor, caseId);
        Application application = application(session, caseId);
        List<Reason> reasons = county.caseType(session, application).reasons();
        List<Map<String, Object>> refused = new ArrayList<>();
        List<String> granted = new ArrayList<>();
        for (ApplicationDisease disease : application.diseases()) {
            switch (disease.outcome()) {
                case REFUSED -> {
                    String reason = disease.reasonCode().map(code -> reasonName(reasons, code)).orElse("");
                    refused.add(Map.of("disease", disease.name().zh(), "reason", reason, "remark",
                            disease.reason().equals(reason) ? "" : disease.reason()));
                }
                case APPROVED, CERTIFIED -> granted.add(disease.name().zh());
                default -> {
                    // undecided or withdrawn: nothing to tell here
                }
            }
        }
        if (refused.isEmpty()) {
            throw Refused.of("chronic.nothing-refused", TEXT.get("chronic.nothing-refused"));
        }
        return new Letter(ChronicTemplate.REFUSAL, letter(session, LocalDate.now(clock))
                .with("case", view.number())
                .with("name", view.personName())
                .with("maskedId", view.maskedId())
                .with("appliedOn", view.appliedOn())
                .withRows("refused", refused)
                .with("granted", String.join("、", granted))
                .with("appeal", view.appealBy() == null ? "可" : "可于" + ChineseDates.plain(view.appealBy()) + "（含当日）前"));
    }

    /**
     * 发证花名册, to be signed.
     *
     * @param area   township or village code; null for the whole county
     * @param from   first day of issue, as listed
     * @param to     last day
     */
    public Letter certificateList(Session session, Actor actor, List<CertificateRow> certificates, String area,
            LocalDate from, LocalDate to) {
        access.require(session, actor, Rights.PRINT);
        if (certificates.isEmpty()) {
            throw Refused.of("chronic.no-certificates", TEXT.get("chronic.no-certificates"));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CertificateRow c : certificates) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("number", c.number());
            row.put("name", c.personName());
            row.put("maskedId", c.maskedId());
            row.put("disease", c.disease().zh());
            row.put("from", c.valid().from().toString());
            row.put("to", c.valid().isOpen() ? LONG_TERM : c.valid().to().toString());
            rows.add(row);
        }
        return new Letter(ChronicTemplate.CERTIFICATE_LIST, letter(session, LocalDate.now(clock))
                .with("area", area == null ? "全县" : areas.name(session, area))
                .with("period", from.equals(to) ? from.toString() : from + " 至 " + to)
                .with("count", certificates.size())
                .withRows("certificates", rows));
    }

    /**
     * 公示名单: whose cases hang out today, names and numbers masked. Refused {@code chronic.nothing-posted} when none does.
     *
     * @param area township or village; null for the whole county
     */
    public Letter posting(Session session, Actor actor, String area) {
        LocalDate today = LocalDate.now(clock);
        List<Map<String, Object>> rows = new ArrayList<>();
        Set<Deadline> answers = new HashSet<>();
        for (StepType step : CountyRules.caseType(packs.require(session, today)).steps()) {
            if (step.posting().isPresent()) {
                answers.add(step.posting().get().answerWithin());
                QueueFilter posted = QueueFilter.of(QueueFilter.Scope.ALL).type(Certification.CASE_TYPE).step(step.key())
                        .area(area).sort(QueueFilter.Sort.AREA, false);
                cases.queue(actor, posted, 0, MOST_POSTED).stream().map(row -> cases.view(session, actor, row.caseId()))
                        .filter(v -> v.posting() != null && !v.posting().lastDay().isBefore(today))
                        .forEach(v -> rows.add(posted(session, v)));
            }
        }
        if (rows.isEmpty()) {
            throw Refused.of("chronic.nothing-posted", TEXT.get("chronic.nothing-posted"));
        }
        return new Letter(ChronicTemplate.POSTING, letter(session, today)
                .with("area", area == null ? "全县" : areas.name(session, area))
                .with("count", rows.size())
                .with("answer", answers.size() == 1 ? within(answers.iterator().next()) : "规定期限内")
                .withRows("cases", rows));
    }

    /** How long the bureau has to answer an objection; a fixed day of the month is not a length of time. */
    private static String within(Deadline answer) {
        return answer.kind() == Deadline.Kind.MONTH_DAY ? "规定期限内" : " " + CaseLetters.length(answer) + "内";
    }

    private Map<String, Object> posted(Session session, CaseView view) {
        return Map.of("name", Masking.name(view.personName()), "maskedId", view.maskedId(), "area",
                view.areaCode().isEmpty() ? "" : areas.name(session, view.areaCode()), "diseases",
                view.liveItems().stream().map(CaseView.ItemView::label).collect(Collectors.joining("、")), "until",
                view.posting().lastDay().toString());
    }

    /**
     * 专家评审表 for a session: no applicant's name, no other expert's.
     *
     * @param specialty only the diseases of this specialty; null for all
     */
    public Letter expertSheet(Session session, Actor actor, List<Long> caseIds, String specialty) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String specialtyName = "";
        for (long caseId : caseIds) {
            CaseView view = view(session, actor, caseId);
            Application application = application(session, caseId);
            ChronicRules rules = county.of(session, application);
            Person person = persons.require(session, application.personId());
            for (CaseView.ItemView item : view.liveItems()) {
                Disease disease = rules.disease(item.key()).orElseThrow();
                if (specialty == null || disease.specialty().equals(specialty)) {
                    rows.add(expertRow(view, application, person, disease));
                }
            }
            if (specialty != null) {
                specialtyName = rules.specialty(specialty).map(s -> s.name().zh()).orElse(specialty);
            }
        }
        if (rows.isEmpty()) {
            throw Refused.of("chronic.no-cases", TEXT.get("chronic.no-cases"));
        }
        return new Letter(ChronicTemplate.EXPERT_SHEET, letter(session, LocalDate.now(clock))
                .with("specialty", specialtyName)
                .with("count", rows.size())
                .withRows("cases", rows));
    }

    private Map<String, Object> expertRow(CaseView view, Application application, Person person, Disease disease) {
        return Map.of("case", view.number(), "sex", sex(person), "age",
                Period.between(person.birth(), application.appliedOn()).getYears(), "disease", disease.name().zh(),
                "diagnosis", (application.providerName() + " " + application.diagnosedOn() + "\n"
                        + application.findings()).strip(), "criteria",
                disease.criteria().ticks().stream().map(t -> "□" + t.name().zh()).collect(Collectors.joining("\n")));
    }

    private CaseView view(Session session, Actor actor, long caseId) {
        application(session, caseId);
        return cases.view(session, actor, caseId);
    }

    private static Application application(Session session, long caseId) {
        return Applications.ofCase(session, caseId)
                .orElseThrow(() -> Refused.of("chronic.no-application", TEXT.get("chronic.no-application")));
    }

    private LetterData letter(Session session, LocalDate issuedOn) {
        return letter(packs, session, LocalDate.now(clock), issuedOn);
    }

    /** What every paper begins with. */
    static LetterData letter(PolicyPacks packs, Session session, LocalDate today, LocalDate issuedOn) {
        String bureau = packs.require(session, today).county().zh() + "医疗保障局";
        return LetterData.empty().with("bureau", bureau).with("issuedOn", issuedOn);
    }

    private String address(Session session, Person person) {
        return address(areas, session, person);
    }

    /** Where a person lives, from the county down. */
    static String address(Areas areas, Session session, Person person) {
        return person.area().map(code -> areas.path(session, code).stream()
                .filter(a -> a.level().ordinal() >= AreaCode.Level.COUNTY.ordinal()).map(Area::name)
                .collect(Collectors.joining())).orElse("");
    }

    private static String diseases(CaseView view) {
        return view.items().stream().map(CaseView.ItemView::label).collect(Collectors.joining("、"));
    }

    private static Map<String, Object> paper(CaseView.PaperView paper) {
        return Map.of("paper", paper.label(), "state", switch (paper.state()) {
            case WANTED -> "待补";
            case RECEIVED -> "已收";
            case WAIVED -> "免交";
        });
    }

    static String sex(Person person) {
        return person.sex() == Sex.MALE ? "男" : "女";
    }

    private static String lastDay(org.minkang.base.Period valid) {
        return valid.isOpen() ? LONG_TERM : ChineseDates.plain(valid.to());
    }

    private static String reasonName(List<Reason> reasons, String code) {
        return reasons.stream().filter(r -> r.key().equals(code)).map(r -> r.name().zh()).findFirst().orElse(code);
    }
}
