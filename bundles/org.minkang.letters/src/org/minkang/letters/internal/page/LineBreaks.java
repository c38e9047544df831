package org.minkang.letters.internal.page;

/** Where a line may end. Chinese breaks between any two characters, except around punctuation (避头尾). */
final class LineBreaks {
    private static final String NOT_FIRST = "，。、；：？！）》」』】〕〉”’…—％℃·～,.;:?!)]}%°〗〞＞";
    private static final String NOT_LAST = "（《「『【〔〈“‘([{¥￥$〖〝＜№#";

    private LineBreaks() {}

    /** Whether a line may end behind {@code before}. */
    static boolean between(int before, int after) {
        if (after == ' ') {
            return false; // spaces hang over the end of a line
        }
        if (before == ' ') {
            return true;
        }
        if (NOT_LAST.indexOf(before) >= 0 || NOT_FIRST.indexOf(after) >= 0) {
            return false;
        }
        if (before == '—' && after == '—' || before == '…' && after == '…') {
            return false;
        }
        return isWide(before) || isWide(after) || before == '-' && Character.isLetter(after);
    }

    /** Whether a character stands for itself, as Chinese ones do. */
    static boolean isWide(int c) {
        return c >= 0x2E80 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE4F
                || c >= 0xFF00 && c <= 0xFFEF || c >= 0x20000 && c <= 0x3FFFF
                || c >= 0x2460 && c <= 0x27BF || NOT_FIRST.indexOf(c) >= 0 && c > 0x7F || NOT_LAST.indexOf(c) >= 0 && c > 0x7F;
    }
}
