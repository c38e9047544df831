package org.minkang.releng.county;

import java.util.ArrayList;
import java.util.List;

/** What looks wrong and is not: a good import takes it. */
enum Oddity {
    /** No birth date beside the number. */
    BLANK_BIRTH, FULL_WIDTH_NUMBER, SMALL_X, OLD_NUMBER, BLANKS_IN_NUMBER, BLANK_IN_NAME;

    private static final double SHARE = 0.03;

    /** Gives some rows one of them. */
    static void sprinkle(Row row, Dice dice) {
        if (!dice.chance(SHARE)) {
            return;
        }
        Person person = row.application.person;
        List<Oddity> possible = new ArrayList<>(List.of(BLANK_BIRTH, FULL_WIDTH_NUMBER, BLANKS_IN_NUMBER));
        if (person.number().endsWith("X")) {
            possible.add(SMALL_X);
        }
        if (person.birth().getYear() < 2000) {
            possible.add(OLD_NUMBER);
        }
        if (person.name().codePointCount(0, person.name().length()) == 2) {
            possible.add(BLANK_IN_NAME);
        }
        Oddity oddity = dice.of(possible);
        oddity.apply(row);
        row.remark = oddity.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private void apply(Row row) {
        String number = row.application.person.number();
        String name = row.application.person.name();
        switch (this) {
            case BLANK_BIRTH -> row.cells.put(Row.Column.BIRTH, "");
            case FULL_WIDTH_NUMBER -> row.cells.put(Row.Column.ID, number.chars().map(c -> c + 0xFEE0)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
            case SMALL_X -> row.cells.put(Row.Column.ID, number.toLowerCase(java.util.Locale.ROOT));
            case OLD_NUMBER -> row.cells.put(Row.Column.ID, number.substring(0, 6) + number.substring(8, 17));
            case BLANKS_IN_NUMBER -> row.cells.put(Row.Column.ID, number.substring(0, 6) + " " + number.substring(6, 14) + " " + number.substring(14));
            case BLANK_IN_NAME -> {
                int second = name.offsetByCodePoints(0, 1);
                row.cells.put(Row.Column.NAME, name.substring(0, second) + "\u3000" + name.substring(second));
            }
        }
    }
}
