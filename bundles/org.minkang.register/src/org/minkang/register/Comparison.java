package org.minkang.register;

import java.util.List;
import org.minkang.base.Problem;

/**
 * Two entries side by side, before one is merged into the other.
 *
 * @param likeness how much they look like one person
 * @param fields   every field with both values; numbers show only the digits that differ, unless a reason was given
 * @param going    what the merged entry has that would go over: "案件 2"
 * @param problems what speaks against it and must be settled first
 */
public record Comparison(PersonCard kept, PersonCard merged, Likeness likeness, List<Field> fields, List<String> going,
        List<Problem> problems) {

    /**
     * One field of both.
     *
     * @param choice whether there is anything to choose: the values differ, and do not follow from the number
     */
    public record Field(MergeField field, String kept, String merged, boolean choice) {
    }
}
