package org.minkang.register;

import java.util.List;
import org.minkang.access.Actor;
import org.minkang.store.Session;

/** Finds persons by a number a module has given them, as that of a certificate. */
public interface PersonNumbers {

    /**
     * Whom a number belongs to.
     *
     * @param what what the number is, a few words with the number itself, in the current language
     */
    record Found(long personId, String what) {
    }

    /** Stable and unique, with the module's short name first. */
    String id();

    /** Those with exactly this number that the actor may see; reads only. */
    List<Found> find(Session session, Actor actor, String number);
}
