package org.minkang.enrollment.money;

/**
 * One line of an entry.
 *
 * @param area     code of the village the money belongs to; null for none
 * @param payer    key of who bears help; null for none
 * @param memberId the person of the year; 0 for none
 * @param fen      more of what is there, or less of what is owed, with a plus
 */
public record Posting(Book book, String area, String payer, long memberId, long fen) {

    public static Posting of(Book book, String area, long fen) {
        return new Posting(book, area, null, 0, fen);
    }

    public static Posting of(Book book, String area, long memberId, long fen) {
        return new Posting(book, area, null, memberId, fen);
    }

    public static Posting claim(String payer, String area, long fen) {
        return new Posting(Book.CLAIM, area, payer, 0, fen);
    }

    Posting reversed() {
        return new Posting(book, area, payer, memberId, Math.negateExact(fen));
    }
}
