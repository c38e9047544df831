package org.minkang.benefit.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.policy.PackNode;

/** Reads what a pack says beside the settling of visits. */
final class PlanReading {

    static final List<String> KEYS = List.of("premium", "splits", "payments", "aid", "rewards", "waivers");
    private static final Text TEXT = Text.of(BenefitSection.class);
    private static final int MANY = 10_000;

    private enum Pays {
        FIRST, REST
    }

    private final ValueReading values;

    PlanReading(ValueReading values) {
        this.values = values;
    }

    PlanRules read(PackNode node) {
        return new PlanRules(node.optionalNode("premium").map(this::premium), RulesReading.all(node, "splits", this::split, Split::term),
                RulesReading.all(node, "payments", this::payment, ProviderPayment::term), node.optionalNode("aid").map(this::aid),
                RulesReading.all(node, "rewards", this::reward, Reward::term), RulesReading.all(node, "waivers", this::waiver, Waiver::term));
    }

    private Premium premium(PackNode node) {
        node.onlyKeys("amount", "help", "pays", "government");
        List<Premium.Part> government = RulesReading.all(node, "government", part -> {
            part.onlyKeys("key", "name", "amount");
            Term term = RulesReading.term(part);
            return new Premium.Part(term, values.read(part, "amount", "premium." + term.key(), Unit.MONEY));
        }, Premium.Part::term);
        Value amount = values.read(node, "amount", "premium.amount", Unit.MONEY);
        Value help = node.has("help") ? values.readSome(node, "help", "premium.help", Unit.MONEY)
                : Value.constant("premium.help", Unit.MONEY, 0);
        if (amount.cases().stream().noneMatch(Value.Case::open)) {
            values.checks().neverAbove(help, amount, node, "help");
        }
        return new Premium(amount, help,
                node.optionalChoice("pays", Pays.class).orElse(Pays.REST) == Pays.FIRST, government);
    }

    private Split split(PackNode node) {
        node.onlyKeys("key", "name", "parts");
        Term term = RulesReading.term(node);
        List<Split.Part> parts = RulesReading.all(node, "parts", part -> {
            part.onlyKeys("key", "name", "share");
            Term of = RulesReading.term(part);
            return new Split.Part(of, part.has("share") || part.isOpen("share")
                    ? values.read(part, "share", term.key() + "." + of.key(), Unit.RATE) : null);
        }, Split.Part::term);
        for (int i = 0; i < parts.size(); i++) {
            if ((parts.get(i).share() == null) != (i == parts.size() - 1)) {
                node.wrong("parts", "benefit.split-rest", TEXT.get("benefit.split-rest"));
                break;
            }
        }
        return new Split(term, parts, Clause.of(node));
    }

    private ProviderPayment payment(PackNode node) {
        node.onlyKeys("key", "name", "method", "amount", "keeps", "bears", "over-share");
        Term term = RulesReading.term(node);
        return new ProviderPayment(term, node.choice("method", ProviderPayment.Method.class),
                values.read(node, "amount", term.key() + ".amount", Unit.MONEY),
                values.readOr(node, "keeps", term.key() + ".keeps", Unit.RATE, 0),
                values.readOr(node, "bears", term.key() + ".bears", Unit.RATE, Unit.WHOLE),
                node.has("over-share") || node.isOpen("over-share")
                        ? Optional.of(values.read(node, "over-share", term.key() + ".over-share", Unit.RATE)) : Optional.empty(),
                Clause.of(node));
    }

    private Aid aid(PackNode node) {
        node.onlyKeys("times-a-year", "signatures", "kinds");
        return new Aid(count(node, "times-a-year"), count(node, "signatures"), RulesReading.all(node, "kinds", kind -> {
            kind.onlyKeys("key", "name", "least", "most", "per-person");
            Term term = RulesReading.term(kind);
            return new Aid.Kind(term, values.readOr(kind, "least", "aid." + term.key() + ".least", Unit.MONEY, 0),
                    values.read(kind, "most", "aid." + term.key() + ".most", Unit.MONEY), kind.flagOr("per-person", false),
                    Clause.of(kind));
        }, Aid.Kind::term), Clause.of(node));
    }

    private static Optional<Integer> count(PackNode node, String key) {
        return node.has(key) ? Optional.of(node.integer(key, 1, MANY)) : Optional.empty();
    }

    private Reward reward(PackNode node) {
        node.onlyKeys("key", "name", "best", "tiers");
        Term term = RulesReading.term(node);
        List<Reward.Tier> tiers = new ArrayList<>();
        for (PackNode one : node.list("tiers")) {
            one.onlyKeys("from", "amount");
            BigDecimal from = one.decimal("from");
            if (!tiers.isEmpty() && from.compareTo(tiers.get(tiers.size() - 1).from()) >= 0) {
                one.wrong("from", "benefit.tier-order", TEXT.get("benefit.tier-order"));
            }
            tiers.add(new Reward.Tier(from,
                    values.read(one, "amount", term.key() + ".amount" + (tiers.size() + 1), Unit.MONEY)));
        }
        return new Reward(term, count(node, "best"), tiers, Clause.of(node));
    }

    private Waiver waiver(PackNode node) {
        node.onlyKeys("key", "name", "amount");
        Term term = RulesReading.term(node);
        return new Waiver(term, values.read(node, "amount", term.key() + ".amount", Unit.MONEY), Clause.of(node));
    }
}
