package org.minkang.releng.county;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses who applies while the people go by (a reservoir per township), and who was certified in earlier years. Old people are chosen
 * more often; nobody is both, except for the few rows that are planted.
 */
final class Applicants {

    /** Somebody with a certificate from before. */
    record Certified(Person person, String disease) {
    }

    private static final double SPARE = 1.15;
    private static final int MOST_CERTIFIED = 200;

    private final Dice dice;
    private final int[] wanted;
    private final long[] met;
    private final List<List<Person>> chosen = new ArrayList<>();
    private final List<List<Certified>> certified = new ArrayList<>();
    private long certificates;

    Applicants(Main.Plan plan, County county) {
        dice = plan.dice("applicants");
        int townships = county.townships().size();
        wanted = new int[townships];
        met = new long[townships];
        double cumulated = 0;
        int given = 0;
        for (int i = 0; i < townships; i++) {
            cumulated += county.townships().get(i).share();
            int upTo = i == townships - 1 ? plan.applications() : (int) Math.round(plan.applications() * cumulated);
            wanted[i] = upTo - given;
            given = upTo;
            chosen.add(new ArrayList<>());
            certified.add(new ArrayList<>());
        }
    }

    void meet(Person person, Csv certifiedRows) throws IOException {
        int age = Period.between(person.birth(), Population.TODAY).getYears();
        double ill = age < 18 ? 0.01 : age < 40 ? 0.08 : age < 60 ? 0.4 : 1;
        if (dice.chance(0.16 * ill)) {
            certify(person, certifiedRows);
            return;
        }
        if (age < 5 || !dice.chance(ill)) {
            return;
        }
        int t = person.township();
        int room = (int) Math.ceil(wanted[t] * SPARE) + 5;
        List<Person> list = chosen.get(t);
        met[t]++;
        if (list.size() < room) {
            list.add(person);
        } else {
            long at = (long) (dice.fraction() * met[t]);
            if (at < room) {
                list.set((int) at, person);
            }
        }
    }

    private void certify(Person person, Csv rows) throws IOException {
        String disease = dice.of(Disease.ALL).code();
        LocalDate from = LocalDate.of(dice.between(2023, 2025), dice.between(1, 12), 1).plusMonths(3);
        from = from.isAfter(LocalDate.of(2025, 12, 1)) ? LocalDate.of(2025, 12, 1) : from;
        rows.row(person.number(), disease, String.format("%s%d%06d", County.CODE, from.getYear(), 900_000 + ++certificates % 100_000), from.toString(),
                LocalDate.of(2028, 12, 31).toString());
        List<Certified> list = certified.get(person.township());
        if (list.size() < MOST_CERTIFIED) {
            list.add(new Certified(person, disease));
        }
    }

    /** How many rows the township's workbook has. */
    int wanted(int township) {
        return wanted[township];
    }

    /** More than {@link #wanted} where the township has enough people. */
    List<Person> chosen(int township) {
        return chosen.get(township);
    }

    List<Certified> certified(int township) {
        return certified.get(township);
    }
}
