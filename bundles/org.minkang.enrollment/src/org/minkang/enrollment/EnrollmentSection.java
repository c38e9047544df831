package org.minkang.enrollment;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.minkang.base.Text;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.enrollment.EnrollmentRules.Channel;
import org.minkang.enrollment.EnrollmentRules.LateRule;
import org.minkang.enrollment.EnrollmentRules.ListRule;
import org.minkang.enrollment.EnrollmentRules.Payer;
import org.minkang.enrollment.EnrollmentRules.Reason;
import org.minkang.enrollment.EnrollmentRules.Report;
import org.minkang.enrollment.EnrollmentRules.Says;
import org.minkang.enrollment.EnrollmentRules.Stage;
import org.minkang.enrollment.EnrollmentRules.Start;
import org.minkang.enrollment.followup.UnpaidVisits;
import org.minkang.house.HouseOutcome;
import org.minkang.house.HouseOutcomes;
import org.minkang.policy.PackNode;
import org.minkang.policy.PackProblems;
import org.minkang.policy.PackSection;
import org.minkang.policy.PolicyPack;

/** Reads the section {@code enrollment} of a policy pack. */
public class EnrollmentSection implements PackSection<EnrollmentRules> {

    static final String ID = "enrollment";
    /** Which list a person is on is kept as one bit each. */
    static final int MOST_LISTS = 60;
    private static final int MOST_DAYS = 366;
    private static final Text TEXT = Text.of(EnrollmentModule.class);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Class<EnrollmentRules> type() {
        return EnrollmentRules.class;
    }

    @Override
    public EnrollmentRules read(PackNode node, PackProblems problems) {
        node.onlyKeys("cover", "campaign", "stages", "report", "lists", "reasons", "late", "channels", "payers", "follow-up", "receipts");
        PackNode cover = node.node("cover");
        cover.onlyKeys("from");
        PackNode campaign = node.node("campaign");
        campaign.onlyKeys("opens", "closes");
        List<Reason> reasons = each(node, "reasons", EnrollmentSection::reason, Reason::key);
        EnrollmentRules rules = new EnrollmentRules(monthDay(cover, "from"), monthDay(campaign, "opens"), monthDay(campaign, "closes"),
                each(node, "stages", EnrollmentSection::stage, Stage::key), report(node.node("report")),
                each(node, "lists", n -> list(n, reasons), ListRule::key), reasons,
                each(node, "late", EnrollmentSection::late, LateRule::key), each(node, "channels", EnrollmentSection::channel, Channel::key),
                each(node, "payers", EnrollmentSection::payer, Payer::key),
                node.optionalNode("follow-up").map(n -> followUp(n, reasons)), node.optionalNode("receipts").map(EnrollmentSection::receipts).orElse(false));
        if (rules.lists().size() > MOST_LISTS) {
            wrong(node, "lists", "enrollment.lists-many", MOST_LISTS);
        }
        stages(node, rules);
        Set<String> marks = new HashSet<>();
        for (PackNode one : node.optionalList("payers")) {
            one.optionalTexts("marks").stream().filter(mark -> !marks.add(mark))
                    .forEach(mark -> wrong(one, "marks", "enrollment.payer-twice", mark));
        }
        return rules;
    }

    @Override
    public void check(EnrollmentRules value, PackNode node, PolicyPack whole) {
        Optional<BenefitRules> benefits = whole.optional(BenefitRules.class);
        if (benefits.isEmpty() || benefits.get().more().premium().isEmpty()) {
            wrong(node, null, "enrollment.no-premium");
            return;
        }
        Set<String> rewards = new HashSet<>();
        benefits.get().more().rewards().forEach(reward -> rewards.add(reward.term().key()));
        node.optionalList("stages").stream().filter(one -> one.has("reward") && !rewards.contains(one.text("reward")))
                .forEach(one -> wrong(one, "reward", "enrollment.no-reward", one.text("reward")));
        for (PackNode one : node.optionalList("payers")) {
            one.optionalTexts("marks").stream().filter(mark -> !benefits.get().words().marks().has(mark))
                    .forEach(mark -> wrong(one, "marks", "enrollment.no-mark", mark));
        }
    }

    /** Each stage ends after the one before, within the campaign, and wants no less. */
    private static void stages(PackNode node, EnrollmentRules rules) {
        LocalDate before = rules.opensOn(2000);
        BigDecimal least = BigDecimal.ZERO;
        List<PackNode> nodes = node.optionalList("stages");
        for (int i = 0; i < Math.min(nodes.size(), rules.stages().size()); i++) {
            Stage stage = rules.stages().get(i);
            LocalDate end = rules.endsOn(2000, stage);
            if (end.isBefore(before) || end.isAfter(rules.closesOn(2000))) {
                wrong(nodes.get(i), "until", "enrollment.stage-order");
            }
            if (stage.target().compareTo(least) < 0) {
                wrong(nodes.get(i), "target", "enrollment.stage-target");
            }
            before = end;
            least = stage.target();
        }
    }

    private static Stage stage(PackNode node) {
        node.onlyKeys("key", "name", "until", "target", "reward");
        BigDecimal target = node.decimal("target");
        if (target.signum() < 0 || target.compareTo(BigDecimal.ONE) > 0) {
            wrong(node, "target", "enrollment.share");
        }
        return new Stage(node.text("key"), node.bilingual("name"), monthDay(node, "until"), target, node.optionalText("reward").orElse(""));
    }

    private static Report report(PackNode node) {
        node.onlyKeys("day", "at");
        LocalTime at = LocalTime.MIDNIGHT;
        try {
            at = LocalTime.parse(node.text("at"));
        } catch (DateTimeException e) {
            wrong(node, "at", "enrollment.time");
        }
        return new Report(node.choice("day", DayOfWeek.class), at);
    }

    private static ListRule list(PackNode node, List<Reason> reasons) {
        node.onlyKeys("key", "name", "says", "mark", "reason");
        Says says = node.choice("says", Says.class);
        String mark = node.optionalText("mark").orElse("");
        String reason = node.optionalText("reason").orElse("");
        if (mark.isEmpty() == (says == Says.MARKED)) {
            wrong(node, "mark", "enrollment.list-mark");
        }
        if (reason.isEmpty() == (says != null && says.exempts())) {
            wrong(node, "reason", "enrollment.list-reason");
        } else if (!reason.isEmpty() && reasons.stream().noneMatch(r -> r.key().equals(reason) && r.exempts())) {
            wrong(node, "reason", "enrollment.no-reason", reason);
        }
        return new ListRule(node.text("key"), node.bilingual("name"), says, mark, reason);
    }

    private static Reason reason(PackNode node) {
        node.onlyKeys("key", "name", "exempts", "absent");
        return new Reason(node.text("key"), node.bilingual("name"), node.flagOr("exempts", false), node.flagOr("absent", false));
    }

    private static LateRule late(PackNode node) {
        node.onlyKeys("key", "name", "within-days", "cover", "wait-days");
        return new LateRule(node.text("key"), node.bilingual("name"),
                node.has("within-days") ? Optional.of(node.integer("within-days", 0, MOST_DAYS)) : Optional.empty(),
                node.choice("cover", Start.class), node.has("wait-days") ? node.integer("wait-days", 0, MOST_DAYS) : 0);
    }

    private static Channel channel(PackNode node) {
        node.onlyKeys("key", "name", "cash", "online");
        return new Channel(node.text("key"), node.bilingual("name"), node.flagOr("cash", false), node.flagOr("online", false));
    }

    private static Payer payer(PackNode node) {
        node.onlyKeys("key", "name", "marks");
        return new Payer(node.text("key"), node.bilingual("name"), node.texts("marks"));
    }

    /** What a visit finds is a reason, or that the person has paid by now. */
    private static HouseOutcomes followUp(PackNode node, List<Reason> reasons) {
        HouseOutcomes outcomes = HouseOutcomes.read(node, HouseOutcome.Needs.class);
        for (PackNode one : node.optionalList("outcomes")) {
            String code = one.text("code");
            if (!code.equals(UnpaidVisits.PAID) && reasons.stream().noneMatch(reason -> reason.key().equals(code))) {
                wrong(one, "code", "enrollment.outcome", code, UnpaidVisits.PAID);
            }
        }
        return outcomes;
    }

    private static boolean receipts(PackNode node) {
        node.onlyKeys("stock");
        return node.flag("stock");
    }

    private static <T> List<T> each(PackNode node, String key, Function<PackNode, T> read, Function<T, String> keyOf) {
        List<T> all = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (PackNode one : node.list(key)) {
            T value = read.apply(one);
            all.add(value);
            if (!known.add(keyOf.apply(value))) {
                wrong(one, "key", "enrollment.key-twice", keyOf.apply(value));
            }
        }
        return all;
    }

    private static MonthDay monthDay(PackNode node, String key) {
        String text = node.text(key);
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            if (!text.isEmpty()) {
                wrong(node, key, "enrollment.month-day", text);
            }
            return MonthDay.of(1, 1);
        }
    }

    private static void wrong(PackNode node, String key, String code, Object... args) {
        node.wrong(key, code, TEXT.get(code, args));
    }
}
