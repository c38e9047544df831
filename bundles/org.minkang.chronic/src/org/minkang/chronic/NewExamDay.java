package org.minkang.chronic;

import java.time.LocalDate;

/**
 * A day of examination to be planned.
 *
 * @param heldOn   the day, not in the past
 * @param time     from when, as on the letter: "上午 8:00"
 * @param place    where
 * @param capacity how many can be examined, at least 1
 * @param note     what to bring or keep to, as "请空腹"; may be empty
 */
public record NewExamDay(LocalDate heldOn, String time, String place, int capacity, String note) {

    public NewExamDay {
        time = time == null ? "" : time.strip();
        place = place == null ? "" : place.strip();
        note = note == null ? "" : note.strip();
    }
}
