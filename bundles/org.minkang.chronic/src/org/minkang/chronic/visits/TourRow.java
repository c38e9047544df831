package org.minkang.chronic.visits;

import java.time.LocalDate;

/** A day of touring diagnosis in a list, with its numbers; {@code waiting} are those whose result is not recorded yet. */
public record TourRow(long id, LocalDate heldOn, String areaCode, String area, String place, String team, String provider,
        int capacity, int registered, int waiting, int recognised, int notRecognised, int absent) {
}
