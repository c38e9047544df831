package org.minkang.casework;

/**
 * What a check found about a case.
 *
 * @param level   how much it matters
 * @param code    stable code of the check, e.g. {@code grants.cover-unknown}
 * @param field   the field it is shown beside, may be empty
 * @param itemKey the item it is about, or empty for the whole case
 * @param message what was found and what to do, in the current language
 */
public record CheckResult(Level level, String code, String field, String itemKey, String message) {

    /** How much a finding matters. */
    public enum Level {
        /** Only told. */
        WARN,
        /** A pass needs a person who confirms it with a reason. */
        CONFIRM,
        /** No pass while it stands. */
        BLOCK
    }

    public CheckResult {
        itemKey = itemKey == null ? "" : itemKey;
        field = field == null ? "" : field;
    }

    /** The key under which the finding is confirmed. */
    public String key() {
        return itemKey.isEmpty() ? code : code + ":" + itemKey;
    }

    public static CheckResult block(String code, String field, String message) {
        return new CheckResult(Level.BLOCK, code, field, "", message);
    }

    public static CheckResult warn(String code, String field, String message) {
        return new CheckResult(Level.WARN, code, field, "", message);
    }

    public static CheckResult confirm(String code, String field, String message) {
        return new CheckResult(Level.CONFIRM, code, field, "", message);
    }
}
