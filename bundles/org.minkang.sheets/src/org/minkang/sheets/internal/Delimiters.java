package org.minkang.sheets.internal;

import java.io.IOException;
import java.io.Reader;

/** Guesses what separates the fields: the character that occurs in most lines and equally often in them. */
final class Delimiters {

    private static final char[] USUAL = {',', '\t', ';', '|', '，'};
    private static final int LINES = 60;
    private static final int LOOK = 1 << 18;

    private Delimiters() {
    }

    static char detect(Reader reader) throws IOException {
        int[][] counts = new int[USUAL.length][LINES];
        int line = 0;
        boolean quoted = false;
        boolean used = false;
        for (int c, n = 0; n < LOOK && line < LINES && (c = reader.read()) >= 0; n++) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' && !quoted) {
                line += used ? 1 : 0;
                used = false;
            } else if (!quoted) {
                used |= c > ' ';
                for (int i = 0; i < USUAL.length; i++) {
                    counts[i][line] += c == USUAL[i] ? 1 : 0;
                }
            }
        }
        return best(counts, line + (used ? 1 : 0));
    }

    private static char best(int[][] counts, int lines) {
        char best = ',';
        double most = 0;
        for (int i = 0; i < USUAL.length; i++) {
            double score = score(counts[i], lines);
            if (score > most) {
                most = score;
                best = USUAL[i];
            }
        }
        return best;
    }

    /** How many lines agree on the commonest count above zero; more fields win among equals. */
    private static double score(int[] counts, int lines) {
        double best = 0;
        for (int i = 0; i < lines; i++) {
            int same = 0;
            for (int j = 0; j < lines; j++) {
                same += counts[j] == counts[i] ? 1 : 0;
            }
            if (counts[i] > 0) {
                best = Math.max(best, same + Math.min(counts[i], 99) / 100.0);
            }
        }
        return best;
    }
}
