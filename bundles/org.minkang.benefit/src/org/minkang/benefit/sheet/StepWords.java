package org.minkang.benefit.sheet;

import static org.minkang.benefit.sheet.WhySheet.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Clause;
import org.minkang.benefit.rules.Limit;
import org.minkang.benefit.rules.Quota;
import org.minkang.benefit.rules.Rounding;
import org.minkang.benefit.rules.Unit;
import org.minkang.benefit.settle.LimitState;
import org.minkang.benefit.settle.Missing;
import org.minkang.benefit.settle.Step;

/** Puts the steps of a calculation into sentences that a patient understands. */
final class StepWords {

    private static final Text TEXT = Text.of(BenefitSection.class);

    private final BenefitRules rules;

    StepWords(BenefitRules rules) {
        this.rules = rules;
    }

    WhyLine say(Step step) {
        if (step instanceof Step.ItemCounted s) {
            return line(s.item().term().name().text(), say("item", amount(s.cost()), s.days(), amount(s.perDay()), amount(s.cost() - s.counted())),
                    s.counted(), s.clause());
        } else if (step instanceof Step.BaseTaken s) {
            String items = s.base().items() == 0 ? "" : say("items", items(s.base().items()));
            return line(say("base"), say("base." + s.base().of()) + items, s.amount(), Clause.NONE);
        } else if (step instanceof Step.YearBase s) {
            return line(say("base"), say("base.year", amount(s.before()), amount(s.now() - s.before())), s.now(), Clause.NONE);
        } else if (step instanceof Step.Deducted s) {
            return line(say("deductible"), deducted(s), s.taken(), both(s.clause(), s.ofFactor()));
        } else if (step instanceof Step.BandPaid s) {
            return line(say("share"), band(s), null, both(s.clause(), s.ofPoints()));
        } else if (step instanceof Step.PointsPaid s) {
            return line(say("points"), say("points.how", s.item().term().name(), points(s.share()), exact(s.exactFen())), null, s.clause());
        } else if (step instanceof Step.Rounded s) {
            boolean rounded = s.exactFen().compareTo(BigDecimal.valueOf(s.fen())) != 0;
            return line(say("sum"), rounded ? say(rules.rounding().equals(Rounding.USUAL) ? "rounded" : "rounded.other",
                    exact(s.exactFen())) : "", s.fen(), Clause.NONE);
        }
        return sayPaid(step);
    }

    /** How a limit of the year comes about, and what of it cannot be told. */
    List<WhyLine> limit(LimitState state) {
        List<WhyLine> lines = new ArrayList<>();
        if (state.missing() != null) {
            Clause clause = state.missing().clause();
            lines.add(new WhyLine(say("quota"), missing(state.missing()), "", clause.source(), clause.wording()));
        } else if (state.made() != null) {
            quota(state.made(), lines);
        } else {
            String how = say(state.limit().ofCost() ? "limit.year-cost" : "limit.YEAR", amount(state.amount().getAsLong()));
            lines.add(line(say("quota"), state.limit().each() == Limit.Each.HOUSEHOLD ? how + TEXT.get("why.and") + say("limit.household") : how,
                    null, state.clause()));
        }
        if (state.used().isEmpty()) {
            lines.add(line(say("quota.used"), missing(new Missing(Missing.Why.TOTAL, state.limit().term().key(), Clause.NONE)), null, Clause.NONE));
        }
        return lines;
    }

    private static void quota(Step.QuotaMade made, List<WhyLine> lines) {
        Clause clause = made.limit().clause();
        lines.add(line(say("quota"), diseases(made), made.full() - made.more(), clause));
        if (made.more() > 0) {
            lines.add(line(say("quota.further"), say("quota.further.how", made.diseases().size()), made.more(), clause));
        }
        if (made.stays() > 0) {
            Quota.Hospital hospital = made.limit().quota().orElseThrow().hospital().orElseThrow();
            String how = (hospital.eachMonth() ? "quota.hospital.months" : "quota.hospital.stays") + (hospital.ofRest() ? ".rest" : "");
            lines.add(line(say("quota.hospital"), say(how, made.stays(), hospital.numerator() + "/" + hospital.denominator()),
                    -made.taken(), hospital.clause()));
        }
    }

    String missing(Missing missing) {
        String key = missing.what().split("\\.")[0];
        String name = Stream.concat(rules.layers().stream().map(l -> l.term()), rules.limits().stream().map(l -> l.term()))
                .filter(term -> term.key().equals(key)).map(term -> term.name().text()).findFirst().orElse(key);
        return say("missing." + missing.why(), name, missing.what());
    }

    private WhyLine sayPaid(Step step) {
        if (step instanceof Step.EarlierPaid s) {
            return line(say("earlier"), say("earlier.how", amount(s.worth()), amount(s.paid())), s.due(), Clause.NONE);
        } else if (step instanceof Step.FixedSum s) {
            return line(say("fixed"), say(s.whole() ? "fixed.whole" : "fixed.how"), s.amount(), s.clause());
        } else if (step instanceof Step.FilledTo s) {
            return line(say("filled"), say("filled.how", percent(s.share()), amount(s.base()), amount(s.target()), amount(s.paid())),
                    s.due(), s.clause());
        } else if (step instanceof Step.QuotaMade s) {
            return line(s.limit().term().name().text(), quota(s), s.quota(), s.limit().clause());
        } else if (step instanceof Step.CostLimited s) {
            return line(s.limit().term().name().text(), limit(s.limit(), s.limitAmount(), s.used()), s.after(), s.clause());
        } else if (step instanceof Step.Limited s) {
            return line(s.limit().term().name().text(), limit(s.limit(), s.limitAmount(), s.used())
                    + (s.after() < s.before() ? say("limit.cut", amount(s.before())) : say("limit.kept")), s.after(), s.clause());
        } else if (step instanceof Step.Guarded s) {
            return line(say("guard"), say("guard.how", amount(s.before())), s.after(), Clause.NONE);
        }
        Step.Needed s = (Step.Needed) step;
        return line(say("need"), say("need.how", s.need().term().name(), amount(s.above())), null, s.need().clause());
    }

    private static String deducted(Step.Deducted s) {
        List<String> said = new ArrayList<>();
        said.add(s.factor() == Unit.WHOLE ? say(s.ofYear() ? "deductible.year" : "deductible.visit", amount(s.full()))
                : s.factor() == 0 ? say("deductible.waived", amount(s.full()))
                : say("deductible.factor", amount(s.full()), percent(s.factor()), amount(s.due())));
        if (s.used() > 0) {
            said.add(say("deductible.used", amount(s.used())));
        }
        return String.join(TEXT.get("why.and"), said);
    }

    private static String band(Step.BandPaid s) {
        String part = s.whole() ? say("band.whole", amount(s.amount()))
                : s.from() == 0 ? say("band.first", amount(s.to())) : say("band.part", amount(s.from()), amount(s.to()), amount(s.amount()));
        String points = s.points() == 0 ? "" : say("band.points", points(s.points()));
        return part + " × " + percent(s.rate()) + points + " = "
                + exact(BigDecimal.valueOf(s.amount()).multiply(BigDecimal.valueOf(s.rate(), 6)));
    }

    private static String quota(Step.QuotaMade s) {
        List<String> said = new ArrayList<>();
        said.add(diseases(s));
        if (s.more() > 0) {
            said.add(say("quota.more", amount(s.more()), amount(s.full())));
        }
        if (s.stays() > 0) {
            boolean months = s.limit().quota().orElseThrow().hospital().orElseThrow().eachMonth();
            said.add(say(months ? "quota.months" : "quota.stays", s.stays(), amount(s.taken())));
        }
        return String.join(TEXT.get("why.and"), said);
    }

    private static String diseases(Step.QuotaMade s) {
        String diseases = s.diseases().stream().map(d -> d.disease().name().text() + " " + amount(d.amount()))
                .collect(Collectors.joining(TEXT.get("why.list")));
        return diseases.isEmpty() ? say("quota.none") : s.diseases().size() == 1 ? diseases
                : say(s.sum() ? "quota.sum" : "quota.highest", diseases);
    }

    private static String limit(Limit limit, long amount, long used) {
        String whole = say("limit." + limit.per(), amount(amount));
        return used == 0 ? whole : whole + TEXT.get("why.and") + say("limit.used", amount(used), amount(Math.max(0, amount - used)));
    }

    private String items(long bits) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rules.items().size(); i++) {
            if ((bits >>> i & 1) != 0) {
                names.add(rules.items().get(i).term().name().text());
            }
        }
        return String.join(TEXT.get("why.list"), names);
    }

    private static WhyLine line(String what, String how, Object fen, Clause clause) {
        return new WhyLine(what, how, fen == null ? "" : amount((Long) fen), clause.source(), clause.wording());
    }

    /** Two clauses that hold together. */
    private static Clause both(Clause one, Clause other) {
        return other.equals(Clause.NONE) || other.equals(one) ? one
                : new Clause(joined(one.source(), other.source()), joined(one.wording(), other.wording()));
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || one.equals(other) ? other : other.isEmpty() ? one : one + TEXT.get("why.and") + other;
    }

    private static String say(String key, Object... args) {
        return TEXT.get("why." + key, args);
    }

    /** Yuan with as many decimals as there are. */
    private static String exact(BigDecimal fen) {
        BigDecimal yuan = fen.movePointLeft(2).stripTrailingZeros();
        return String.format(java.util.Locale.ROOT, "%,." + Math.max(2, yuan.scale()) + "f", yuan);
    }

    private static String percent(long millionths) {
        return points(millionths) + "%";
    }

    private static String points(long millionths) {
        return BigDecimal.valueOf(millionths, 4).stripTrailingZeros().toPlainString();
    }
}
