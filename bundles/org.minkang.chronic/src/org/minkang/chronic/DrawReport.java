package org.minkang.chronic;

import java.time.Instant;
import java.util.List;

/**
 * The draws of a case, drawn again.
 *
 * @param intact whether every draw gives the same result again and stands as the journal has it
 * @param blind  whether the opinions are still being given, so that the reader gets the answer only and no draw
 * @param draws  in the order of stays, places and turns; empty while blind
 */
public record DrawReport(String caseNumber, boolean intact, boolean blind, List<Checked> draws) {

    /**
     * One draw.
     *
     * @param specialties the specialties asked for
     * @param candidates  among whom, in the order of the draw
     * @param leftOut     who was left out, each with the reason
     * @param drawn       the name as recorded; empty when nobody could be drawn
     * @param again       the name that comes out now
     * @param faults      what is not as it was, in sentences
     */
    public record Checked(long id, int slot, int turn, Instant at, String seed, List<String> specialties, String checksum,
            List<String> candidates, List<LeftOut> leftOut, String drawn, String again, List<String> faults) {

        /** A sentence that says what happened. */
        public String sentence() {
            return Draws.sentence(this);
        }
    }

    /** Somebody in the pool who was no candidate. */
    public record LeftOut(String name, String why) {
    }
}
