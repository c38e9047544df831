package org.minkang.releng.county;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import org.minkang.base.IdNumber;

/** Hands out valid numbers, none twice. The area codes in them are those of no real county. */
final class IdNumbers {

    private static final LocalDate FIRST = LocalDate.of(1915, 1, 1);
    private static final int DAYS = 41_000;
    private static final String[] ELSEWHERE = {"431095", "431096", "431097", "439901", "449902", "529903"};

    private final Map<String, short[]> used = new HashMap<>();
    private final Dice dice;

    IdNumbers(Dice dice) {
        this.dice = dice;
    }

    String next(LocalDate birth, boolean male) {
        String area = dice.chance(0.88) ? County.CODE : dice.of(ELSEWHERE);
        return number(area, birth, male);
    }

    /** 港澳台居民居住证. */
    String permit(LocalDate birth, boolean male) {
        return number(dice.of("810000", "820000", "830000"), birth, male);
    }

    private String number(String area, LocalDate birth, boolean male) {
        short[] counts = used.computeIfAbsent(area, a -> new short[DAYS * 2]);
        int slot = (int) ChronoUnit.DAYS.between(FIRST, birth) * 2 + (male ? 1 : 0);
        int sequence = counts[slot]++ * 2 + (male ? 1 : 2);
        if (sequence > 999) {
            throw new IllegalStateException("more births on one day than numbers: make a smaller county");
        }
        String digits = area + String.format("%04d%02d%02d%03d", birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth(), sequence);
        return digits + IdNumber.checkDigit(digits);
    }
}
