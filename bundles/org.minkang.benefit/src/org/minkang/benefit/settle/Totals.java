package org.minkang.benefit.settle;

import java.time.LocalDate;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Limit;

/** Counters by place of limit and layer. */
final class Totals {

    final long[] used;
    /** Which day or month {@link #used} is of. */
    final long[] period;
    /** By limit and disease; a row is made when it is needed. */
    final long[][] usedByDisease;
    final boolean[] limitUnknown;
    final long[] base;
    final long[] paid;
    final long[] deducted;
    final long[] banded;
    final boolean[] layerUnknown;

    Totals(BenefitRules rules) {
        int limits = rules.limits().size();
        int layers = rules.layers().size();
        used = new long[limits];
        period = new long[limits];
        usedByDisease = new long[limits][];
        limitUnknown = new boolean[limits];
        base = new long[layers];
        paid = new long[layers];
        deducted = new long[layers];
        banded = new long[layers];
        layerUnknown = new boolean[layers];
    }

    private static long period(Limit.Per per, LocalDate day) {
        return per == Limit.Per.DAY ? day.toEpochDay() : day.getYear() * 12L + day.getMonthValue();
    }

    /** What is used of a limit in the time that the day lies in. */
    long used(int limit, Limit rule, LocalDate day, int disease) {
        turn(limit, rule, day);
        if (rule.each() != Limit.Each.DISEASE) {
            return used[limit];
        }
        long[] row = usedByDisease[limit];
        return row == null ? 0 : row[disease + 1];
    }

    void use(int limit, Limit rule, LocalDate day, int disease, long fen, int diseases) {
        turn(limit, rule, day);
        if (rule.each() != Limit.Each.DISEASE) {
            used[limit] += fen;
            return;
        }
        if (usedByDisease[limit] == null) {
            usedByDisease[limit] = new long[diseases + 1];
        }
        usedByDisease[limit][disease + 1] += fen;
    }

    /** Visits come by day: when the time of a limit is over it begins again. */
    private void turn(int limit, Limit rule, LocalDate day) {
        if (rule.per() == Limit.Per.DAY || rule.per() == Limit.Per.MONTH) {
            long now = period(rule.per(), day);
            if (period[limit] != now) {
                restart(limit);
                period[limit] = now;
            }
        }
    }

    /** A limit of each visit begins again with the next one. */
    void restart(int limit) {
        used[limit] = 0;
        usedByDisease[limit] = null;
    }

    long usedOfYear(int limit, Limit rule, Totals ofHousehold) {
        if (rule.each() == Limit.Each.HOUSEHOLD) {
            return ofHousehold.used[limit];
        }
        long sum = used[limit];
        for (long fen : usedByDisease[limit] == null ? new long[0] : usedByDisease[limit]) {
            sum += fen;
        }
        return sum;
    }

    Totals under(BenefitRules before, BenefitRules next) {
        Totals after = new Totals(next);
        for (int i = 0; i < next.limits().size(); i++) {
            for (int j = 0; j < before.limits().size(); j++) {
                if (next.limits().get(i).term().key().equals(before.limits().get(j).term().key())) {
                    after.used[i] = used[j];
                    after.period[i] = period[j];
                    after.limitUnknown[i] = limitUnknown[j];
                    after.usedByDisease[i] = diseases(before, next, usedByDisease[j]);
                }
            }
        }
        for (int i = 0; i < next.layers().size(); i++) {
            for (int j = 0; j < before.layers().size(); j++) {
                if (next.layers().get(i).key().equals(before.layers().get(j).key())) {
                    after.base[i] = base[j];
                    after.paid[i] = paid[j];
                    after.deducted[i] = deducted[j];
                    after.banded[i] = banded[j];
                    after.layerUnknown[i] = layerUnknown[j];
                }
            }
        }
        return after;
    }

    private static long[] diseases(BenefitRules before, BenefitRules next, long[] row) {
        if (row == null) {
            return null;
        }
        long[] after = new long[next.words().diseases().size() + 1];
        after[0] = row[0];
        for (int i = 0; i < before.words().diseases().size(); i++) {
            int at = next.words().diseases().place(before.words().diseases().terms().get(i).key()).orElse(-1);
            after[at + 1] += row[i + 1];
        }
        return after;
    }
}
