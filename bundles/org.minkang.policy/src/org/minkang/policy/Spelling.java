package org.minkang.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which key was meant by a misspelt one. */
final class Spelling {

    private static final int MOST_SLIPS = 2;

    private Spelling() {
    }

    static Optional<String> nearest(String written, Collection<String> known) {
        return known.stream().filter(k -> distance(written, k) <= Math.min(MOST_SLIPS, k.length() / 3))
                .min(Comparator.comparingInt(k -> distance(written, k)));
    }

    /** Letters added, left out, changed, or two neighbours swapped. Keys are short. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j
                        : Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1,
                                d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
