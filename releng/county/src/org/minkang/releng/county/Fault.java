package org.minkang.releng.county;

import java.time.LocalDate;

import org.minkang.base.IdNumber;

/** The mistakes that townships make, after the field's list. Each makes its row unusable, and the file says so in one way only. */
enum Fault {
    /** Two neighbouring digits of the number changed places. */
    TRANSPOSED_DIGITS {
        @Override
        boolean spoil(Row row, Dice dice) {
            String number = row.application.person.number();
            for (int i = 12 + dice.below(3), n = 0; n < 5; n++, i = 12 + (i - 11) % 5) {
                if (number.charAt(i) != number.charAt(i + 1) && i + 1 < 17) {
                    String wrong = number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2);
                    row.cells.put(Row.Column.ID, wrong);
                    return !IdNumber.parse(wrong).isDone();
                }
            }
            return false;
        }
    },
    /** The check digit is another. */
    WRONG_CHECK_DIGIT {
        @Override
        boolean spoil(Row row, Dice dice) {
            String number = row.application.person.number();
            char wrong = (char) ('0' + dice.below(10));
            row.cells.put(Row.Column.ID, number.substring(0, 17) + wrong);
            return wrong != number.charAt(17);
        }
    },
    /** A digit was forgotten. */
    SHORT_NUMBER {
        @Override
        boolean spoil(Row row, Dice dice) {
            int at = 7 + dice.below(9);
            row.cells.put(Row.Column.ID, new StringBuilder(row.application.person.number()).deleteCharAt(at).toString());
            return true;
        }
    },
    /** Excel took the number for a number; only in workbooks. */
    ROUNDED_NUMBER {
        @Override
        boolean spoil(Row row, Dice dice) {
            row.cells.put(Row.Column.ID, new Row.Rounded(row.application.person.number().substring(0, 15) + "000"));
            return !row.application.person.number().endsWith("X");
        }
    },
    /** A pinyin note stands behind a character of the name. */
    PINYIN_NAME {
        @Override
        boolean spoil(Row row, Dice dice) {
            String name = row.application.person.name();
            String reading = Names.READINGS.get(name.substring(0, 1));
            row.cells.put(Row.Column.NAME, name.substring(0, 1) + "(" + reading + ")" + name.substring(1));
            return reading != null;
        }
    },
    /** The name is not the one in the register. */
    OTHER_NAME {
        @Override
        boolean spoil(Row row, Dice dice) {
            String name = row.application.person.name();
            int last = name.offsetByCodePoints(name.length(), -1);
            row.cells.put(Row.Column.NAME, name.substring(0, last) + dice.of("霞", "侠", "芝", "峰", "锋"));
            return !row.text(Row.Column.NAME).equals(name);
        }
    },
    /** The name is missing. */
    NO_NAME {
        @Override
        boolean spoil(Row row, Dice dice) {
            row.cells.put(Row.Column.NAME, "");
            return true;
        }
    },
    /** A diagnosis on 31 November or another day that never was. */
    IMPOSSIBLE_DATE {
        @Override
        boolean spoil(Row row, Dice dice) {
            row.cells.put(Row.Column.DIAGNOSED, dice.of("2025-11-31", "2025年11月31日", "20251131", "2026-02-30"));
            return true;
        }
    },
    /** A date that could be two. */
    UNSURE_DATE {
        @Override
        boolean spoil(Row row, Dice dice) {
            row.cells.put(Row.Column.APPLIED, dice.of("1/12/2026", "2/3/2026", "26-1-12"));
            return true;
        }
    },
    /** The sex is not that of the number. */
    OTHER_SEX {
        @Override
        boolean spoil(Row row, Dice dice) {
            row.cells.put(Row.Column.SEX, row.application.person.male() ? "女" : "男");
            return true;
        }
    },
    /** The birth date is not that of the number. */
    OTHER_BIRTH {
        @Override
        boolean spoil(Row row, Dice dice) {
            row.cells.put(Row.Column.BIRTH, row.application.person.birth().minusYears(1));
            return true;
        }
    },
    /** A disease that the county does not certify. */
    UNKNOWN_DISEASE {
        @Override
        boolean spoil(Row row, Dice dice) {
            row.cells.put(Row.Column.DISEASES, dice.of("腰椎间盘突出", "颈椎病", "慢性胃炎", "前列腺增生", "痛风"));
            return true;
        }
    },
    /** The diagnosis certificate is older than any disease allows. */
    OLD_DIAGNOSIS {
        @Override
        boolean spoil(Row row, Dice dice) {
            LocalDate old = row.application.applied.minusMonths(13 + dice.below(12));
            row.cells.put(Row.Column.DIAGNOSED, old);
            return old.isAfter(row.application.person.birth());
        }
    },
    /** The diagnosis is after the application. */
    DIAGNOSIS_AFTER {
        @Override
        boolean spoil(Row row, Dice dice) {
            row.cells.put(Row.Column.DIAGNOSED, row.application.applied.plusDays(1 + dice.below(9)));
            return true;
        }
    },
    /** A valid number of nobody in the register. */
    UNKNOWN_PERSON {
        @Override
        boolean spoil(Row row, Dice dice) {
            String number = row.application.person.number();
            // 439908 is no area of this county's people
            String other = "439908" + number.substring(6, 17);
            row.cells.put(Row.Column.ID, other + IdNumber.checkDigit(other));
            return true;
        }
    },
    /** The same person and disease stand further up in the same file. */
    TWICE_IN_FILE {
        @Override
        boolean spoil(Row row, Dice dice) {
            return false;
        }
    },
    /** The same person applied in a township whose workbook comes before. */
    PENDING_ELSEWHERE {
        @Override
        boolean spoil(Row row, Dice dice) {
            return false;
        }
    },
    /** The person has a certificate for the disease; planted only on request, see the README. */
    ALREADY_CERTIFIED {
        @Override
        boolean spoil(Row row, Dice dice) {
            return false;
        }
    };

    /** Changes the row; false when this row cannot have this fault. A row that was changed in vain must be made anew. */
    abstract boolean spoil(Row row, Dice dice);

    /** {@code transposed-digits}. */
    String text() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
