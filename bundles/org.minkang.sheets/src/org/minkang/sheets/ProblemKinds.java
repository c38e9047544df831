package org.minkang.sheets;

/** The kinds of problem that this room itself reports. Each has a title {@code kind.…} in the messages. */
public final class ProblemKinds {

    /** A required cell is empty. */
    public static final String EMPTY = "sheet.empty";
    /** A text that is no day, or a day that does not exist. */
    public static final String DAY = "sheet.day";
    /** A text that could be two days, such as 3/5/2026. */
    public static final String DAY_UNSURE = "sheet.day-unsure";
    /** Not a number. */
    public static final String NUMBER = "sheet.number";
    /** Not an amount. */
    public static final String MONEY = "sheet.money";
    /** Not a valid identity number. */
    public static final String ID_NUMBER = "sheet.id-number";
    /** An identity number whose last digits Excel rounded away. */
    public static final String ID_ROUNDED = "sheet.id-rounded";
    /** Neither male nor female. */
    public static final String SEX = "sheet.sex";
    /** Neither yes nor no. */
    public static final String YES_NO = "sheet.yes-no";
    /** Part of a merged cell. */
    public static final String MERGED = "sheet.merged";
    /** Note: the value comes from a formula. */
    public static final String FORMULA = "sheet.formula";
    /** A formula without a stored result. */
    public static final String UNCALCULATED = "sheet.uncalculated";
    /** #N/A and the like. */
    public static final String ERROR_VALUE = "sheet.error-value";
    /** More characters than a cell may have. */
    public static final String TOO_LONG = "sheet.too-long";
    /** A row of a text file with more fields than headings. */
    public static final String FIELDS = "sheet.fields";
    /** A pinyin note behind a character. */
    public static final String PINYIN_NOTE = "sheet.pinyin-note";
    /** Characters paired wrongly because a byte was lost. */
    public static final String BYTE_SHIFT = "sheet.byte-shift";
    /** A character was replaced by a question mark. */
    public static final String LOST_CHARACTER = "sheet.lost-character";
    /** Text of one encoding was read as another before it was saved. */
    public static final String WRONG_DECODING = "sheet.wrong-decoding";
    /** The profile failed on this row; the log has the cause. */
    public static final String FAILED = "sheet.failed";

    private ProblemKinds() {
    }
}
