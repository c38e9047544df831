package org.minkang.benefit.settle;

import java.math.BigDecimal;
import java.util.List;
import org.minkang.benefit.rules.Base;
import org.minkang.benefit.rules.Clause;
import org.minkang.benefit.rules.Item;
import org.minkang.benefit.rules.Limit;
import org.minkang.benefit.rules.Need;
import org.minkang.benefit.rules.Term;

/** One step of a calculation, with its numbers and its clause; amounts in fen, rates in millionths. */
public sealed interface Step {

    /** An item of cost that is limited by the day. */
    record ItemCounted(Item item, long cost, int days, long perDay, long counted, Clause clause) implements Step {
    }

    /** What a layer reckons from. */
    record BaseTaken(Base base, long amount) implements Step {
    }

    /** The year's base of a layer that looks at the year. */
    record YearBase(long before, long now) implements Step {
    }

    /** A limit on the cost that counts. */
    record CostLimited(Limit limit, long limitAmount, long used, long before, long after, Clause clause) implements Step {
    }

    /** The deductible: {@code full} times {@code factor} is due, {@code used} of it was met before. */
    record Deducted(long full, long factor, long due, long used, long taken, boolean ofYear, Clause clause, Clause ofFactor)
            implements Step {
    }

    /**
     * A band: the part from {@code from} to {@code to} at a rate, points included.
     *
     * @param whole whether the rate holds for the whole amount: it is the only one, or that of the band the amount falls into
     */
    record BandPaid(long from, long to, long rate, long points, boolean whole, Clause clause, Clause ofPoints) implements Step {
        public long amount() {
            return to - from;
        }
    }

    /** Points for an item; together with the rate never more than all of it. */
    record PointsPaid(Item item, long share, BigDecimal exactFen, Clause clause) implements Step {
    }

    /** The payment, rounded once. */
    record Rounded(BigDecimal exactFen, long fen) implements Step {
    }

    /** What the year is worth on the day, less what was paid of it before. */
    record EarlierPaid(long worth, long paid, long due) implements Step {
    }

    record FixedSum(long amount, boolean whole, Clause clause) implements Step {
    }

    /** Filled up to a share of the base. */
    record FilledTo(long share, long base, long target, long paid, long due, Clause clause) implements Step {
    }

    /** How a quota came about; before and after what stays took of it. */
    record QuotaMade(Limit limit, List<DiseaseQuota> diseases, boolean sum, long more, long full, int stays, long taken,
            long quota) implements Step {
        public QuotaMade {
            diseases = List.copyOf(diseases);
        }
    }

    record DiseaseQuota(Term disease, long amount) {
    }

    /** A limit on what is paid: {@code used} of it before, {@code before} asked, {@code after} paid. */
    record Limited(Limit limit, long limitAmount, long used, long before, long after, Clause clause) implements Step {
    }

    /** Never more than what is left to pay. */
    record Guarded(long before, long after) implements Step {
    }

    record Needed(Need need, long above) implements Step {
    }
}
