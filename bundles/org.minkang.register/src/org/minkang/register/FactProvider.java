package org.minkang.register;

import java.time.LocalDate;
import java.util.Set;
import org.minkang.store.Session;

/** Something that can state facts about persons. Modules contribute it; they never see each other, only facts. */
public interface FactProvider {

    /** The ids of the facts it states. */
    Set<String> facts();

    /**
     * States one of its facts.
     *
     * @param on the day the question is about, which need not be today
     */
    Fact state(Session s, String fact, long personId, LocalDate on);
}
