package org.minkang.store;

/**
 * Something done in one session.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface Work<T> {

    /** Does the work. Whatever it throws ends the session, undoes its changes and reaches the caller. */
    T run(Session session);
}
