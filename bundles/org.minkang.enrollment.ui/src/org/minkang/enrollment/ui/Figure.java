package org.minkang.enrollment.ui;

import java.math.BigDecimal;
import org.minkang.ui.Palette.Tone;

/** A number with its name above and, where there is more to say, a remark below. */
public record Figure(String label, String value, String remark, Tone tone) {

    public static Figure of(String label, long number, String remark) {
        return new Figure(label, grouped(number), remark, Tone.TEXT);
    }

    public Figure toned(Tone newTone) {
        return new Figure(label, value, remark, newTone);
    }

    public static String grouped(long number) {
        return String.format("%,d", number);
    }

    /** A share that was cut to two decimals; a dash where there is nothing to share. */
    public static String percent(BigDecimal share) {
        return share == null ? "–" : share.toPlainString() + " %";
    }
}
