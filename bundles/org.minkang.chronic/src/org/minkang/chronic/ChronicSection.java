package org.minkang.chronic;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.minkang.base.Text;
import org.minkang.casework.type.CaseworkRules;
import org.minkang.chronic.ExpertRules.Ground;
import org.minkang.policy.PackNode;
import org.minkang.policy.PackProblems;
import org.minkang.policy.PackSection;
import org.minkang.policy.PolicyPack;

/**
 * Reads the section {@code chronic} of a policy pack.
 *
 * <p>Beside the form of each value it checks what only shows across values: references to classes, papers and
 * specialties that are not there, keys given twice, one name that would mean two diseases, one national code
 * under two local diseases, more criteria needed than there are.
 */
public class ChronicSection implements PackSection<ChronicRules> {

    private static final Text TEXT = Text.of(ChronicSection.class);
    private static final int MOST_MONTHS = 120;
    private static final int MOST_YEARS = 50;
    private static final int MOST_ABSENCES = 9;
    private static final int LAST_DAY = 28;

    @Override
    public String id() {
        return "chronic";
    }

    @Override
    public Class<ChronicRules> type() {
        return ChronicRules.class;
    }

    @Override
    public ChronicRules read(PackNode node, PackProblems problems) {
        return new Reading(problems).read(node);
    }

    @Override
    public void check(ChronicRules value, PackNode node, PolicyPack whole) {
        whole.optional(CaseworkRules.class).flatMap(rules -> rules.find(Certification.CASE_TYPE))
                .ifPresent(type -> new CaseTypeCheck(type).check(value, node));
    }

    /** The reading of one section: what was read so far is what later parts refer to. */
    private static final class Reading {

        private final PackProblems problems;
        private final Map<String, DiseaseClass> classes = new LinkedHashMap<>();
        private final Map<String, PaperKind> papers = new LinkedHashMap<>();
        private final Map<String, Specialty> specialties = new LinkedHashMap<>();
        private final Map<String, Disease> diseases = new LinkedHashMap<>();
        private final Map<String, String> diseaseNames = new HashMap<>();
        private final Map<String, String> paperNames = new HashMap<>();
        private final Map<String, String> nationalCodes = new HashMap<>();
        /** The codes that are known, with their names. */
        private final Map<String, String> national = new HashMap<>(NationalCodes.table());

        Reading(PackProblems problems) {
            this.problems = problems;
        }

        ChronicRules read(PackNode node) {
            List<String> keys = new ArrayList<>(List.of("diagnosis-age", "certificate", "classes", "papers", "specialties",
                    "expert-refusal", "examination", "experts", "diseases", "national-codes", "reports"));
            keys.addAll(FieldReading.KEYS);
            node.onlyKeys(keys.toArray(String[]::new));
            national.putAll(NationalCodes.read(node, problems));
            Age age = age(node.node("diagnosis-age"));
            CertificateRules certificates = CertificateRules.read(node.node("certificate"), problems);
            node.list("classes").forEach(this::diseaseClass);
            node.list("papers").forEach(this::paper);
            node.list("specialties").forEach(this::specialty);
            node.list("diseases").forEach(disease -> disease(disease, age));
            PackNode expertRefusal = node.node("expert-refusal");
            expertRefusal.onlyKeys("reason");
            return new ChronicRules(certificates, expertRefusal.text("reason"),
                    node.optionalNode("examination").map(this::examination), classes.values(), papers.values(),
                    specialties.values(), diseases.values(), national,
                    node.optionalNode("reports").map(Reading::reports).orElse(ReportRules.USUAL),
                    node.optionalNode("experts").map(this::experts).orElse(ExpertRules.USUAL))
                    .going(FieldReading.intake(node), FieldReading.field(node));
        }

        private static ReportRules reports(PackNode node) {
            node.onlyKeys("due-day", "on-holiday");
            return new ReportRules(
                    node.has("due-day") ? node.integer("due-day", 1, LAST_DAY) : ReportRules.USUAL.dueDay(),
                    node.optionalChoice("on-holiday", ReportRules.OnHoliday.class).orElse(ReportRules.USUAL.onHoliday()),
                    node.clause());
        }

        private ExpertRules experts(PackNode node) {
            node.onlyKeys("draw", "avoid");
            Set<Ground> avoid = EnumSet.noneOf(Ground.class);
            for (String text : node.optionalTexts("avoid")) {
                try {
                    avoid.add(Ground.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
                } catch (IllegalArgumentException unknown) {
                    problem(node, "avoid", "chronic.unknown-ground", text);
                }
            }
            return new ExpertRules(node.choice("draw", ExpertRules.Draw.class),
                    node.has("avoid") ? avoid : EnumSet.allOf(Ground.class), node.clause());
        }

        private Age age(PackNode node) {
            node.onlyKeys("months");
            return new Age(node.integer("months", 1, MOST_MONTHS), node.clause());
        }

        private ExaminationRule examination(PackNode node) {
            node.onlyKeys("step", "absences", "absent-reason");
            return new ExaminationRule(node.text("step"), node.integer("absences", 1, MOST_ABSENCES),
                    node.text("absent-reason"), node.clause());
        }

        private void diseaseClass(PackNode node) {
            node.onlyKeys("key", "name", "start", "valid", "review");
            PackNode start = node.node("start");
            start.onlyKeys("rule");
            Optional<PackNode> valid = node.optionalNode("valid");
            valid.ifPresent(v -> v.onlyKeys("years"));
            Optional<PackNode> review = node.optionalNode("review");
            review.ifPresent(v -> v.onlyKeys("years"));
            DiseaseClass read = new DiseaseClass(node.text("key"), node.bilingual("name"),
                    start.choice("rule", StartRule.class), start.clause(),
                    valid.map(v -> v.integer("years", 1, MOST_YEARS)), valid.map(PackNode::clause).orElse(""),
                    review.map(v -> v.integer("years", 1, MOST_YEARS)));
            once(classes, read.key(), read, node, "key");
        }

        private void paper(PackNode node) {
            node.onlyKeys("key", "name", "also", "for-all");
            PaperKind read = new PaperKind(node.text("key"), node.bilingual("name"), node.optionalTexts("also"),
                    node.flagOr("for-all", false), node.clause());
            once(papers, read.key(), read, node, "key");
            claim(paperNames, ChronicRules.namesOf(read), read.key(), node);
        }

        private void specialty(PackNode node) {
            node.onlyKeys("key", "name");
            Specialty read = new Specialty(node.text("key"), node.bilingual("name"));
            once(specialties, read.key(), read, node, "key");
        }

        private void disease(PackNode node, Age usual) {
            node.onlyKeys("code", "national", "name", "also", "class", "papers", "specialty", "diagnosis-age",
                    "criteria");
            Age age = node.optionalNode("diagnosis-age").map(this::age).orElse(usual);
            Disease read = new Disease(node.text("code"), national(node), node.bilingual("name"),
                    node.optionalTexts("also"), known(classes, node, "class", "chronic.unknown-class"),
                    papersOf(node), age.months(), age.source(), specialtyOf(node), criteria(node.node("criteria")),
                    node.clause());
            once(diseases, read.code(), read, node, "code");
            claim(diseaseNames, ChronicRules.namesOf(read), read.code(), node);
        }

        private Optional<String> national(PackNode node) {
            Optional<String> code = node.optionalText("national");
            code.ifPresent(c -> {
                if (!c.matches("M\\d{5}")) {
                    problem(node, "national", "chronic.national-form", c);
                } else if (problems.fresh() && !national.containsKey(c)) {
                    problem(node, "national", "chronic.national-unknown", c);
                }
                String other = nationalCodes.putIfAbsent(c, node.text("code"));
                if (other != null) {
                    problem(node, "national", "chronic.national-twice", c, other);
                }
            });
            return code;
        }

        private List<PaperKind> papersOf(PackNode node) {
            List<PaperKind> found = new ArrayList<>();
            for (String key : node.optionalTexts("papers")) {
                PaperKind paper = papers.get(key);
                if (paper == null) {
                    problem(node, "papers", "chronic.unknown-paper", key, String.join(", ", papers.keySet()));
                } else {
                    found.add(paper);
                }
            }
            return List.copyOf(found);
        }

        private String specialtyOf(PackNode node) {
            known(specialties, node, "specialty", "chronic.unknown-specialty");
            return node.text("specialty");
        }

        private Criteria criteria(PackNode node) {
            node.onlyKeys("ticks", "needed");
            Map<String, Criteria.Tick> ticks = new LinkedHashMap<>();
            for (PackNode tick : node.list("ticks")) {
                tick.onlyKeys("key", "name");
                once(ticks, tick.text("key"), new Criteria.Tick(tick.text("key"), tick.bilingual("name")), tick, "key");
            }
            int needed = node.optionalInteger("needed").orElse(ticks.size());
            if (needed < 1 || needed > ticks.size()) {
                problem(node, "needed", "chronic.criteria-needed", ticks.size());
            }
            return new Criteria(List.copyOf(ticks.values()), needed, node.clause());
        }

        private <T> T known(Map<String, T> all, PackNode node, String key, String code) {
            String wanted = node.text(key);
            T found = all.get(wanted);
            // an empty text was complained about already
            if (found == null && !wanted.isEmpty()) {
                problem(node, key, code, wanted, String.join(", ", all.keySet()));
            }
            return found;
        }

        private <T> void once(Map<String, T> all, String id, T value, PackNode node, String key) {
            if (all.putIfAbsent(id, value) != null && !id.isEmpty()) {
                problem(node, key, "chronic.twice", id);
            }
        }

        /** Two things must not share a name: a workbook could not say which one it means. */
        private void claim(Map<String, String> taken, List<String> names, String owner, PackNode node) {
            for (String name : names) {
                String other = taken.putIfAbsent(name, owner);
                if (other != null && !other.equals(owner)) {
                    problem(node, "name", "chronic.name-twice", name, other);
                }
            }
        }

        private void problem(PackNode node, String key, String code, Object... args) {
            problems.add(node, key, code, TEXT.get(code, args));
        }

        /** A greatest age with its clause. */
        private record Age(int months, String source) {
        }
    }
}
