package org.minkang.sheets.internal;

/** Names of columns. */
public final class Letters {

    private Letters() {
    }

    /** 0 → A, 26 → AA. */
    public static String of(int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            letters.insert(0, (char) ('A' + c % 26));
        }
        return letters.toString();
    }
}
