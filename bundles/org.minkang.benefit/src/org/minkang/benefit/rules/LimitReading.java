package org.minkang.benefit.rules;

import java.util.List;
import java.util.Optional;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.Limit.Each;
import org.minkang.benefit.rules.Limit.Per;
import org.minkang.benefit.rules.Quota.Hospital;
import org.minkang.benefit.rules.Quota.More;
import org.minkang.policy.PackNode;

/** Reads {@code limits}. */
final class LimitReading {

    private static final Text TEXT = Text.of(BenefitSection.class);

    private enum Of {
        PAYMENT, COST
    }

    private enum HospitalEach {
        STAY, MONTH
    }

    private enum ShareOf {
        WHOLE, REST
    }

    private enum Take {
        HIGHEST, SUM
    }

    private final Vocabularies words;
    private final ValueReading values;

    LimitReading(Vocabularies words, ValueReading values) {
        this.words = words;
        this.values = values;
    }

    List<Limit> read(PackNode section) {
        return RulesReading.all(section, "limits", this::limit, Limit::term);
    }

    private Limit limit(PackNode node) {
        node.onlyKeys("key", "name", "per", "each", "of", "amount", "for-each-member", "quota");
        Term term = RulesReading.term(node);
        boolean hasQuota = node.has("quota");
        if (hasQuota == (node.has("amount") || node.isOpen("amount"))) {
            node.wrong(null, "benefit.limit-amount", TEXT.get("benefit.limit-amount"));
        }
        Each each = node.optionalChoice("each", Each.class).orElse(Each.PERSON);
        boolean byMember = node.flagOr("for-each-member", false);
        if (byMember && each != Each.HOUSEHOLD) {
            node.wrong("for-each-member", "benefit.member", TEXT.get("benefit.member"));
        }
        return new Limit(term, node.choice("per", Per.class), each,
                node.optionalChoice("of", Of.class).orElse(Of.PAYMENT) == Of.COST,
                hasQuota ? Optional.empty() : Optional.of(values.read(node, "amount", term.key() + ".amount", Unit.MONEY)),
                hasQuota ? Optional.of(quota(node.node("quota"), term.key())) : Optional.empty(), byMember,
                Clause.of(node));
    }

    private Quota quota(PackNode node, String path) {
        node.onlyKeys("disease", "amount", "several", "more", "hospital");
        long diseases = ConditionReading.bits(node, "disease", words.diseases(), node.words("disease"));
        return new Quota(diseases, values.read(node, "amount", path + ".quota", Unit.MONEY, forDiseases(diseases)),
                node.optionalChoice("several", Take.class).orElse(Take.HIGHEST) == Take.SUM,
                node.optionalNode("more").map(more -> more(more, path)), node.optionalNode("hospital").map(this::hospital));
    }

    private static Condition forDiseases(long diseases) {
        Condition all = Condition.ALWAYS;
        return new Condition(all.kinds(), 0, 0, 0, 0, 0, 0, diseases, false, all.ageFrom(), all.ageBelow(), all.nthFrom(), all.nthTo());
    }

    private More more(PackNode node, String path) {
        node.onlyKeys("from", "add");
        return new More(node.integer("from", 2, Vocabulary.MOST), values.read(node, "add", path + ".more", Unit.MONEY));
    }

    private Hospital hospital(PackNode node) {
        node.onlyKeys("each", "share", "of");
        String share = node.text("share");
        String[] parts = share.split("/", -1);
        boolean good = share.matches("[1-9]\\d{0,2}/[1-9]\\d{0,2}") && Integer.parseInt(parts[0]) <= Integer.parseInt(parts[1]);
        if (!good && !share.isEmpty()) {
            node.wrong("share", "benefit.share-form", TEXT.get("benefit.share-form", share));
        }
        return new Hospital(node.choice("each", HospitalEach.class) == HospitalEach.MONTH,
                good ? Integer.parseInt(parts[0]) : 1, good ? Integer.parseInt(parts[1]) : 1,
                node.optionalChoice("of", ShareOf.class).orElse(ShareOf.WHOLE) == ShareOf.REST, Clause.of(node));
    }
}
