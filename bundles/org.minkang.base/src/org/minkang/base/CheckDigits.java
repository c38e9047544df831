package org.minkang.base;

/** Two digits behind a code that travels on paper or in a workbook, which show whether somebody typed over it. */
public final class CheckDigits {

    private static final long PRIME = 97;
    private static final long[] WEIGHTS = {31, 10_007, 1_009};

    private CheckDigits() {
    }

    /** The digits of a code of at most three parts, from 0 to 96. */
    public static int of(long... parts) {
        long sum = 0;
        for (int i = 0; i < parts.length; i++) {
            sum += parts[i] % PRIME * WEIGHTS[i];
        }
        return (int) Math.floorMod(sum, PRIME);
    }
}
