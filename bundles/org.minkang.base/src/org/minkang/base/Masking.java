package org.minkang.base;

/** How a person is named where everybody reads it, as on a public posting (F002-7 L112). */
public final class Masking {

    private Masking() {
    }

    /** First and last character of a name with stars between: 李某 → 李*, 王小明 → 王*明, 买买提·艾力 → 买****力. */
    public static String name(String name) {
        int[] points = name.strip().codePoints().toArray();
        if (points.length < 2) {
            return name.strip();
        }
        boolean two = points.length == 2;
        StringBuilder masked = new StringBuilder().appendCodePoint(points[0]).append("*".repeat(two ? 1 : points.length - 2));
        return two ? masked.toString() : masked.appendCodePoint(points[points.length - 1]).toString();
    }
}
