package org.minkang.releng.county;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes households and persons as they come, so that a county of a million needs no memory, and marks beside them. */
final class Population {

    /** The day on which the county is looked at. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private static final double[] HOUSEHOLD_SIZES = {0, 18, 30, 26, 16, 7, 3};
    private static final LocalDate LAST_BIRTH = LocalDate.of(2026, 1, 31);

    /** How much was written. */
    record Counts(long persons, long households, long marks) {
    }

    private final Main.Plan plan;
    private final County county;
    private final Applicants applicants;
    private final Dice dice;
    private final Names names;
    private final IdNumbers numbers;
    private final Marks marks;
    private long written;
    private long households;

    Population(Main.Plan plan, County county, Applicants applicants) {
        this.plan = plan;
        this.county = county;
        this.applicants = applicants;
        this.dice = plan.dice("population");
        this.names = new Names(plan.dice("names"));
        this.numbers = new IdNumbers(plan.dice("numbers"));
        this.marks = new Marks(plan.dice("marks"));
    }

    Counts write(Path out) throws IOException {
        try (Csv persons = new Csv(out.resolve("persons.csv"), "household", "number", "name", "sex", "birth", "area", "phone", "note");
                Csv markRows = new Csv(out.resolve("marks.csv"), "number", "kind", "from", "to", "source");
                Csv certified = new Csv(out.resolve("certified.csv"), "ID number", "Disease", "Certificate number", "Valid from", "Valid to")) {
            for (int t = 0; t < county.townships().size(); t++) {
                County.Township township = county.townships().get(t);
                boolean last = t == county.townships().size() - 1;
                long target = last ? plan.persons() : Math.round(plan.persons() * cumulated(t));
                while (written < target) {
                    household(t, township, (int) Math.min(6, target - written), persons, markRows, certified);
                }
            }
        }
        return new Counts(written, households, marks.count());
    }

    private double cumulated(int township) {
        return county.townships().subList(0, township + 1).stream().mapToDouble(County.Township::share).sum();
    }

    private void household(int t, County.Township township, int most, Csv persons, Csv markRows, Csv certified) throws IOException {
        String household = township.code() + String.format("%06d", ++households);
        County.Village village = dice.of(township.villages());
        for (Person person : members(t, village, Math.min(most, dice.weighted(HOUSEHOLD_SIZES)))) {
            boolean none = person.number().isEmpty();
            persons.row(household, person.number(), person.name(), person.male() ? "MALE" : "FEMALE", person.birth().toString(), village.code(),
                    person.phone(), none ? "新生儿未上户" : "");
            written++;
            if (!none) {
                marks.mark(person, markRows);
                applicants.meet(person, certified);
            }
        }
    }

    private List<Person> members(int t, County.Village village, int size) {
        boolean yao = county.townships().get(t).name().contains("瑶族");
        String family = names.surname(yao);
        boolean headMale = dice.chance(0.76);
        int headAge = Math.min(96, 24 + (int) Math.abs(dice.normal() * 16) + dice.below(28));
        List<Person> members = new ArrayList<>();
        members.add(person(t, village, family, headMale, headAge));
        int spouse = size > 1 && dice.chance(0.86) ? 1 : 0;
        if (spouse == 1) {
            members.add(person(t, village, names.surname(yao), !headMale, Math.max(20, headAge - (headMale ? 2 : -2) + dice.between(-4, 4))));
        }
        while (members.size() < size) {
            int childAge = headAge - dice.between(22, 36);
            boolean parent = headAge < 62 && (childAge < 0 || dice.chance(0.22));
            if (parent) {
                members.add(person(t, village, family, dice.chance(0.42), Math.min(98, headAge + dice.between(21, 32))));
            } else {
                members.add(person(t, village, family, dice.chance(0.53), Math.max(0, childAge)));
            }
        }
        return members;
    }

    private Person person(int t, County.Village village, String family, boolean male, int age) {
        LocalDate birth = TODAY.minusYears(age).minusDays(dice.below(365));
        birth = birth.isAfter(LAST_BIRTH) ? LAST_BIRTH.minusDays(dice.below(300)) : birth;
        String name = names.isTranscribed() ? names.transcribed() : family + names.given(male, birth.getYear(), true);
        String number = age < 1 && dice.chance(0.08) ? "" : dice.chance(0.0005) ? numbers.permit(birth, male) : numbers.next(birth, male);
        // no mobile number begins with 10: nobody is rung up by mistake
        String phone = age < 14 || dice.chance(0.12) ? "" : "10" + String.format("%09d", dice.below(1_000_000_000));
        return new Person(number, name, male, birth, t, village, phone);
    }
}
