package org.minkang.chronic;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.minkang.base.PlainText;

/**
 * The section {@code chronic} of a county's policy pack: which diseases are certified, with which papers,
 * by which criteria, for how long. A name is found by what people write: blanks, width and case do not matter.
 */
public final class ChronicRules {

    private final CertificateRules certificates;
    private final String expertRefusal;
    private final Optional<ExaminationRule> examination;
    private final Map<String, String> national;
    private final ReportRules reports;
    private final ExpertRules experts;
    private final Map<String, DiseaseClass> classes = new LinkedHashMap<>();
    private final Map<String, PaperKind> papers = new LinkedHashMap<>();
    private final Map<String, Specialty> specialties = new LinkedHashMap<>();
    private final Map<String, Disease> diseases = new LinkedHashMap<>();
    private final Map<String, Disease> diseaseNames = new HashMap<>();
    private final Map<String, PaperKind> paperNames = new HashMap<>();

    private IntakeRules intake = IntakeRules.NONE;
    private FieldRules field = FieldRules.usual();

    ChronicRules(CertificateRules certificates, String expertRefusal, Optional<ExaminationRule> examination,
            Collection<DiseaseClass> classes, Collection<PaperKind> papers, Collection<Specialty> specialties,
            Collection<Disease> diseases, Map<String, String> national, ReportRules reports, ExpertRules experts) {
        this.reports = reports;
        this.certificates = certificates;
        this.expertRefusal = expertRefusal;
        this.examination = examination;
        this.national = Map.copyOf(national);
        this.experts = experts;
        classes.forEach(c -> this.classes.put(c.key(), c));
        papers.forEach(p -> this.papers.put(p.key(), p));
        specialties.forEach(s -> this.specialties.put(s.key(), s));
        diseases.forEach(d -> this.diseases.put(d.code(), d));
        for (Disease disease : diseases) {
            namesOf(disease).forEach(name -> diseaseNames.putIfAbsent(name, disease));
        }
        for (PaperKind paper : papers) {
            namesOf(paper).forEach(name -> paperNames.putIfAbsent(name, paper));
        }
    }

    /** The same with its rules of intake and of going to the people. */
    ChronicRules going(IntakeRules newIntake, FieldRules newField) {
        intake = newIntake;
        field = newField;
        return this;
    }

    /** Seasons, limits and the easy path. */
    public IntakeRules intake() {
        return intake;
    }

    /** Household checks and touring diagnosis. */
    public FieldRules field() {
        return field;
    }

    /** Pattern of certificate numbers, as in {@code 431099{yyyy}{seq:6}}. */
    public String certificateNumber() {
        return certificates.number();
    }

    /** What the county lays down for certificates after they were issued. */
    public CertificateRules certificates() {
        return certificates;
    }

    /** The name a code has in the national table. */
    public String nationalName(String code) {
        return national.getOrDefault(code, "");
    }

    /** The standard reason that stands for a majority of experts against a disease. */
    public String expertRefusal() {
        return expertRefusal;
    }

    /** How applicants are examined; empty where the county plans no examinations. */
    public Optional<ExaminationRule> examination() {
        return examination;
    }

    /** What the reports go by. */
    public ReportRules reports() {
        return reports;
    }

    /** How experts are found. */
    public ExpertRules experts() {
        return experts;
    }

    public List<Disease> diseases() {
        return List.copyOf(diseases.values());
    }

    public Optional<Disease> disease(String code) {
        return Optional.ofNullable(diseases.get(code));
    }

    /** By code, name or other name. */
    public Optional<Disease> diseaseNamed(String written) {
        return Optional.ofNullable(diseaseNames.get(PlainText.caseless(written)));
    }

    public List<DiseaseClass> classes() {
        return List.copyOf(classes.values());
    }

    public List<PaperKind> papers() {
        return List.copyOf(papers.values());
    }

    public Optional<PaperKind> paper(String key) {
        return Optional.ofNullable(papers.get(key));
    }

    /** By key, name or other name. */
    public Optional<PaperKind> paperNamed(String written) {
        return Optional.ofNullable(paperNames.get(PlainText.caseless(written)));
    }

    /** The papers every application needs. */
    public List<PaperKind> papersForAll() {
        return papers.values().stream().filter(PaperKind::forAll).toList();
    }

    /** All papers an application for these diseases needs, each once. */
    public List<PaperKind> papersFor(Collection<Disease> wanted) {
        Set<PaperKind> all = new LinkedHashSet<>(papersForAll());
        wanted.forEach(d -> all.addAll(d.papers()));
        return List.copyOf(all);
    }

    public List<Specialty> specialties() {
        return List.copyOf(specialties.values());
    }

    public Optional<Specialty> specialty(String key) {
        return Optional.ofNullable(specialties.get(key));
    }

    static List<String> namesOf(Disease disease) {
        Set<String> names = new LinkedHashSet<>(List.of(PlainText.caseless(disease.code()), PlainText.caseless(disease.name().zh()),
                PlainText.caseless(disease.name().en())));
        disease.alsoCalled().forEach(name -> names.add(PlainText.caseless(name)));
        return List.copyOf(names);
    }

    static List<String> namesOf(PaperKind paper) {
        Set<String> names = new LinkedHashSet<>(List.of(PlainText.caseless(paper.key()), PlainText.caseless(paper.name().zh()),
                PlainText.caseless(paper.name().en())));
        paper.alsoCalled().forEach(name -> names.add(PlainText.caseless(name)));
        return List.copyOf(names);
    }
}
