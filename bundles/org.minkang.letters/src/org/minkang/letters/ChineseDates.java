package org.minkang.letters;

import java.time.LocalDate;

/** Dates the way Chinese papers write them. */
public final class ChineseDates {
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseDates() {}

    /** 2026年3月1日. */
    public static String plain(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 二〇二六年三月一日, for the foot of an official paper. */
    public static String numerals(LocalDate day) {
        StringBuilder text = new StringBuilder();
        String.valueOf(day.getYear()).chars().forEach(c -> text.append(DIGITS.charAt(c - '0')));
        return text.append('年').append(small(day.getMonthValue())).append('月')
                .append(small(day.getDayOfMonth())).append('日').toString();
    }

    /** 1 to 31 as 一 … 三十一. */
    private static String small(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String text = tens == 0 ? "" : tens == 1 ? "十" : DIGITS.charAt(tens) + "十";
        return ones == 0 ? text : text + DIGITS.charAt(ones);
    }
}
