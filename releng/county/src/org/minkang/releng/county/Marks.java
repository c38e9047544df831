package org.minkang.releng.county;

import java.io.IOException;
import java.time.LocalDate;

/** Dated marks at the shares of the field's figures: 12 % of the people have one, one in six of these has two. */
final class Marks {

    private static final String[] KINDS = {"registered-poverty", "low-income", "extreme-poverty", "disabled", "family-planning", "near-poor", "entitled"};
    private static final String[] SOURCES = {"乡村振兴局名单", "民政局低保名单", "民政局特困名单", "残联名单", "卫健局计生名单", "民政局监测名单", "退役军人事务局名单"};
    private static final double[] WEIGHTS = {35.5, 24, 3.8, 11, 9, 4, 1.5};
    private static final double SHARE = 0.122;

    private final Dice dice;
    private long count;

    Marks(Dice dice) {
        this.dice = dice;
    }

    void mark(Person person, Csv csv) throws IOException {
        if (!dice.chance(SHARE * 6 / 7)) {
            return;
        }
        int first = dice.weighted(WEIGHTS);
        row(person, first, csv);
        if (dice.chance(1.0 / 6)) {
            int second = dice.weighted(WEIGHTS);
            if (second != first) {
                row(person, second, csv);
            }
        }
    }

    private void row(Person person, int kind, Csv csv) throws IOException {
        LocalDate from = LocalDate.of(dice.between(2019, 2025), dice.between(1, 12), 1);
        from = from.isBefore(person.birth()) ? person.birth() : from;
        LocalDate to = dice.chance(0.15) ? from.plusMonths(dice.between(6, 36)).minusDays(1) : null;
        csv.row(person.number(), KINDS[kind], from.toString(), to == null ? "" : to.toString(), SOURCES[kind]);
        count++;
    }

    long count() {
        return count;
    }
}
