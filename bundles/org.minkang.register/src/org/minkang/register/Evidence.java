package org.minkang.register;

import org.minkang.base.Text;

/**
 * What speaks for or against two entries being one person, and how much. At most one of each group
 * (number, name, birth, sex, place) applies to a pair; the points are added and kept between 0 and 100.
 * From {@link Likeness#HINT} points on the pair is shown to somebody.
 *
 * <p>A check digit finds every single wrong or swapped digit, so two valid numbers never differ in one
 * digit alone; the first seventeen are compared and the check digit is left out.
 */
public enum Evidence {

    /** One number, also when one was written with 15 digits. Nobody shares a number. */
    NUMBER_SAME(100),
    /** The 15 digits of the old form are the same, only the century differs: a wrong conversion. */
    NUMBER_CENTURY(45),
    /** A slip of one key. With the name it is enough by itself, without the name it needs birth and place. */
    NUMBER_ONE_DIGIT(45),
    /** Two digits changed places: as good as one wrong digit. */
    NUMBER_SWAPPED(45),
    /**
     * The slip would be in the sequence (places 15 to 17) and the names differ: neighbours in the maternity
     * ward and twins have such numbers. Says nothing.
     */
    NUMBER_NEIGHBOURS(0),
    /** One of them has no number: says nothing, and the rest must carry the hint. */
    NUMBER_MISSING(0),
    /** Two numbers that have nothing in common usually are two persons; outweighs the same name. */
    NUMBER_DIFFERENT(-35),

    /** Character by character. A few hundred persons of a county share a common name, so it is not enough alone. */
    NAME_SAME(30),
    /** Read alike and written differently: how a name is misheard at the counter. Below the same name. */
    NAME_SOUND(22),
    /** One character more, less or different behind the same surname. Twins and siblings are named so; counts slightly against. */
    NAME_ONE_CHARACTER(-5),
    /** Another name, or another surname: only a near number with the same birth and household can outweigh it. */
    NAME_DIFFERENT(-40),

    /** In a county of a million some 30 persons share a day; with the name about one. */
    BIRTH_SAME(25),
    /** One figure of the day is different, or two changed places (05-07 and 07-05). */
    BIRTH_ONE_DIGIT(10),
    /** Two days that have nothing in common. */
    BIRTH_DIFFERENT(-25),

    /** Half of all are of the same sex: hardly counts. */
    SEX_SAME(5),
    /** A wrong sex is rare, as it stands in the number. */
    SEX_DIFFERENT(-20),

    /** One household registers nobody twice on purpose. */
    HOUSEHOLD_SAME(20),
    /** Some 1,500 persons live in a village. */
    VILLAGE_SAME(12),
    /** Some 30,000 live in a township. */
    TOWNSHIP_SAME(4);

    private final int points;

    Evidence(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }

    /** For a reader: "证件号只差一位". */
    public String text() {
        return Text.of(Evidence.class).get("evidence." + name());
    }
}
