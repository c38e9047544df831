package org.minkang.access;

import org.minkang.store.Session;

/**
 * Answers whether somebody may do something, at the place where it is done. What an account may is read anew once in
 * each session: a disabled account, a withdrawn right or a password reset by an administrator takes effect at once.
 */
public final class Access {

    /**
     * Goes on only if the right is there now.
     *
     * @throws org.minkang.base.Refused {@code access.denied} naming the right; {@code access.signed-out} when the
     *     account has been disabled or its password reset since the sign-in
     */
    public void require(Session session, Actor actor, String right) {
        throw new UnsupportedOperationException("being built");
    }

    /** Whether the right is there now; never throws for a person's sake. */
    public boolean allows(Session session, Actor actor, String right) {
        throw new UnsupportedOperationException("being built");
    }
}
