package org.minkang.casework;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What somebody who opens a case is told beside the case itself.
 *
 * @param before when this person had it open the last time, or null when never
 * @param others who else has it open now, longest first; empty where opinions must not know of each other
 */
public record CaseLook(LocalDateTime before, List<Onlooker> others) {

    /** A colleague who has the case open. */
    public record Onlooker(String name, LocalDateTime since) {
    }
}
