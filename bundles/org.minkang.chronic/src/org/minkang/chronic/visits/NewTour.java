package org.minkang.chronic.visits;

import java.time.LocalDate;

/**
 * A day of touring diagnosis to be planned.
 *
 * @param heldOn   the day
 * @param area     code of the township or village
 * @param place    where exactly, as "青山镇卫生院"
 * @param team     the experts who go
 * @param provider their institution, which makes the diagnosis
 * @param capacity how many persons; 0 for what is usual in the county
 */
public record NewTour(LocalDate heldOn, String area, String place, String team, String provider, int capacity) {

    public NewTour {
        area = area == null ? "" : area.strip();
        place = place == null ? "" : place.strip();
        team = team == null ? "" : team.strip();
        provider = provider == null ? "" : provider.strip();
    }
}
