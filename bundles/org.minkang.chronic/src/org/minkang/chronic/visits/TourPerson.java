package org.minkang.chronic.visits;

import java.time.LocalDate;

/** A person registered for a day of touring diagnosis, in a list. {@code caseId} is 0 while there is no case. */
public record TourPerson(long id, long tourId, LocalDate heldOn, String place, String provider, int placeNo, long personId, String name,
        String maskedId, String areaCode, String village, String disease, TourEntry.Result result, String remark, long caseId) {

    public boolean waiting() {
        return result == TourEntry.Result.REGISTERED;
    }
}
