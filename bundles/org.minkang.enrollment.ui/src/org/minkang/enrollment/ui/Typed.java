package org.minkang.enrollment.ui;

import java.util.OptionalLong;
import org.minkang.base.Money;

/** Amounts typed into fields, read as people write them. */
public final class Typed {

    private Typed() {
    }

    /** An amount in yuan, as fen; empty when it is none. */
    public static OptionalLong fen(String typed) {
        try {
            return OptionalLong.of(Money.parse(typed).fen());
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
