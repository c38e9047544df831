package org.minkang.register;

/**
 * An answer to a question about a person on a date.
 *
 * @param answer yes, no, or not known; a rule must say what it does when nobody knows
 * @param text   the answer in words, in the current language, without more personal data than the question needs
 * @param source who says so: the module, the list, the date; empty when unknown
 */
public record Fact(Answer answer, String text, String source) {

    /** Three values: a missing answer is not a no. */
    public enum Answer {
        YES, NO, UNKNOWN
    }

    /** Whether the person was alive on the day; the register itself answers. */
    public static final String ALIVE = "alive";
    /** Whether the person had basic cover on the day; whoever keeps the insured answers. */
    public static final String INSURED = "insured";
    /** As what the person was insured on the day; the answer in words, such as 城乡居民. */
    public static final String INSURED_KIND = "insured.kind";
    /** Prefix of the facts about marks, for instance {@code mark.low-income}; the register itself answers. */
    public static final String MARK = "mark.";

    public static Fact yes(String text, String source) {
        return new Fact(Answer.YES, text, source);
    }

    public static Fact no(String text, String source) {
        return new Fact(Answer.NO, text, source);
    }

    public static Fact unknown(String text) {
        return new Fact(Answer.UNKNOWN, text, "");
    }

    public boolean isYes() {
        return answer == Answer.YES;
    }

    public boolean isNo() {
        return answer == Answer.NO;
    }

    public boolean isUnknown() {
        return answer == Answer.UNKNOWN;
    }
}
