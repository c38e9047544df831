package org.minkang.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.minkang.base.IdNumber;
import org.minkang.base.Text;
import org.minkang.store.InList;
import org.minkang.store.Session;

/**
 * How much two entries look like one person, and why.
 *
 * @param score    0 to 100, the sum of the points of the evidence
 * @param evidence one of each group; see {@link Evidence} for the weights
 */
public record Likeness(int score, List<Evidence> evidence) {

    /** From this score on somebody is told. */
    public static final int HINT = 50;

    public Likeness {
        evidence = List.copyOf(evidence);
    }

    /** What is compared of a person; what is not known is null. @param pinyin empty when it is not known */
    public record Traits(long id, String number, String name, String pinyin, org.minkang.base.Sex sex, LocalDate birth,
            Long householdId, String areaCode) {

        /** Those of some persons, by id; checks no right. */
        public static Map<Long, Traits> of(Session s, Collection<Long> personIds) {
            Map<Long, Traits> traits = new HashMap<>();
            InList.rows(s, personIds, row -> traits.put(row.number(1), DuplicateCandidates.traits(row)),
                    "SELECT " + DuplicateCandidates.COLUMNS + " FROM mk_person WHERE id IN (?)");
            return traits;
        }

        /** Somebody who is not in the register, as written down. */
        public static Traits written(IdNumber number, String name, LocalDate birth, String areaCode) {
            return new Traits(0, number == null ? null : number.text(), name, name.isEmpty() ? "" : Pinyin.ofName(name).pinyin(),
                    number == null ? null : number.sex(), number == null ? birth : number.birth(), null, areaCode);
        }
    }

    public boolean likely() {
        return score >= HINT;
    }

    /** The reasons in words, what speaks for it first; what says nothing is left out. */
    public String text() {
        return evidence.stream().filter(e -> e.points() != 0)
                .sorted((a, b) -> Boolean.compare(a.points() < 0, b.points() < 0)).map(Evidence::text)
                .collect(Collectors.joining(Text.of(Evidence.class).get("evidence.and")));
    }

    /** As it is stored. */
    String keys() {
        return evidence.stream().map(Evidence::name).collect(Collectors.joining(","));
    }

    /** A stored one; reasons of a newer program are left out. */
    static Likeness of(int score, String keys) {
        List<String> known = Arrays.stream(Evidence.values()).map(Evidence::name).toList();
        return new Likeness(score, Arrays.stream(keys.split(",")).filter(known::contains).map(Evidence::valueOf).toList());
    }

    /** How much two entries look like one person. */
    public static Likeness between(Traits a, Traits b) {
        List<Evidence> evidence = new ArrayList<>();
        // while a name is still to be typed it says nothing
        Evidence name = a.name().isEmpty() || b.name().isEmpty() ? null : name(a, b);
        evidence.add(number(a.number(), b.number(), name == Evidence.NAME_SAME || name == Evidence.NAME_SOUND));
        if (name != null) {
            evidence.add(name);
        }
        if (a.birth() != null && b.birth() != null) {
            evidence.add(birth(a.birth(), b.birth()));
        }
        if (a.sex() != null && b.sex() != null) {
            evidence.add(a.sex() == b.sex() ? Evidence.SEX_SAME : Evidence.SEX_DIFFERENT);
        }
        place(a, b, evidence);
        int sum = evidence.stream().mapToInt(Evidence::points).sum();
        // nobody shares a number: whatever else differs is a mistake to be cleared up
        int score = evidence.contains(Evidence.NUMBER_SAME) ? 100 : Math.max(0, Math.min(100, sum));
        return new Likeness(score, evidence);
    }

    private static Evidence number(String a, String b, boolean nameFits) {
        if (a == null || b == null) {
            return Evidence.NUMBER_MISSING;
        }
        if (a.equals(b)) {
            return Evidence.NUMBER_SAME;
        }
        if (a.substring(0, 6).equals(b.substring(0, 6)) && a.substring(8, 17).equals(b.substring(8, 17))) {
            return Evidence.NUMBER_CENTURY;
        }
        int[] places = differences(a.substring(0, 17), b.substring(0, 17));
        boolean swapped = swapped(places, a, b);
        if (places.length != 1 && !swapped) {
            return Evidence.NUMBER_DIFFERENT;
        }
        if (!nameFits && places[0] >= 14) {
            return Evidence.NUMBER_NEIGHBOURS;
        }
        return swapped ? Evidence.NUMBER_SWAPPED : Evidence.NUMBER_ONE_DIGIT;
    }

    private static Evidence name(Traits a, Traits b) {
        if (a.name().equals(b.name())) {
            return Evidence.NAME_SAME;
        }
        if (!a.pinyin().isEmpty() && a.pinyin().equals(b.pinyin())) {
            return Evidence.NAME_SOUND;
        }
        return oneCharacterApart(a.name(), b.name()) ? Evidence.NAME_ONE_CHARACTER : Evidence.NAME_DIFFERENT;
    }

    private static Evidence birth(LocalDate a, LocalDate b) {
        String one = a.format(DateTimeFormatter.BASIC_ISO_DATE);
        String other = b.format(DateTimeFormatter.BASIC_ISO_DATE);
        int[] places = differences(one, other);
        boolean monthAndDay = one.substring(0, 4).equals(other.substring(0, 4))
                && one.substring(4, 6).equals(other.substring(6)) && one.substring(6).equals(other.substring(4, 6));
        return places.length == 0 ? Evidence.BIRTH_SAME
                : places.length == 1 || monthAndDay || swapped(places, one, other) ? Evidence.BIRTH_ONE_DIGIT
                : Evidence.BIRTH_DIFFERENT;
    }

    private static void place(Traits a, Traits b, List<Evidence> evidence) {
        if (a.householdId() != null && Objects.equals(a.householdId(), b.householdId())) {
            evidence.add(Evidence.HOUSEHOLD_SAME);
        } else if (sameArea(a.areaCode(), b.areaCode(), 12)) {
            evidence.add(Evidence.VILLAGE_SAME);
        } else if (sameArea(a.areaCode(), b.areaCode(), 9)) {
            evidence.add(Evidence.TOWNSHIP_SAME);
        }
    }

    private static boolean sameArea(String a, String b, int digits) {
        return a != null && b != null && a.length() >= digits && b.length() >= digits
                && a.substring(0, digits).equals(b.substring(0, digits));
    }

    /** The places at which two texts of one length differ. */
    private static int[] differences(String a, String b) {
        return java.util.stream.IntStream.range(0, a.length()).filter(i -> a.charAt(i) != b.charAt(i)).toArray();
    }

    private static boolean swapped(int[] places, String a, String b) {
        return places.length == 2 && a.charAt(places[0]) == b.charAt(places[1])
                && a.charAt(places[1]) == b.charAt(places[0]);
    }

    private static boolean oneCharacterApart(String a, String b) {
        int[] one = a.codePoints().toArray();
        int[] other = b.codePoints().toArray();
        if (Math.abs(one.length - other.length) > 1) {
            return false;
        }
        int front = 0;
        while (front < Math.min(one.length, other.length) && one[front] == other[front]) {
            front++;
        }
        int back = 0;
        while (back < Math.min(one.length, other.length) - front
                && one[one.length - 1 - back] == other[other.length - 1 - back]) {
            back++;
        }
        // nobody types another surname by mistake
        return front > 0 && Math.max(one.length, other.length) - front - back <= 1;
    }
}
