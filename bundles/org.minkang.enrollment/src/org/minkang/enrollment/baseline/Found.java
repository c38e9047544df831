package org.minkang.enrollment.baseline;

/**
 * What a row of a list does not agree on with the roll.
 *
 * @param place    of the person in the index; -1 for nobody
 * @param score    how sure it is that the row means the person, 0 to 100
 * @param evidence in words
 */
record Found(FindingKind kind, ListRow row, int place, int score, String evidence) {

    /** What makes it the same when the list comes again, or another list says it. */
    String key(RollIndex index) {
        // without a number two of one name are told apart by what else is written
        String nobody = row.written() + "/" + row.name() + (row.written().isBlank() ? "/" + row.birth() + "/" + row.area() : "");
        String who = place < 0 ? nobody : String.valueOf(index.person(place));
        String what = switch (kind) {
            case PLACES -> row.area();
            case CONFLICT, NUMBER -> row.written() + "/" + row.name();
            default -> "";
        };
        String key = kind + "/" + who + "/" + what;
        return key.length() <= 120 ? key : key.substring(0, 100) + Integer.toHexString(key.hashCode());
    }
}
