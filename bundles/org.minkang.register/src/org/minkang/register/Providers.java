package org.minkang.register;

import java.util.List;
import java.util.Optional;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.store.Session;

/** Hospitals, clinics and pharmacies. Loading needs {@code settings.edit}. */
public final class Providers {

    private final Access access;
    private final Journal journal;

    public Providers(Access access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    public Optional<Provider> byCode(Session s, String code) {
        throw new UnsupportedOperationException();
    }

    /** By full name, blanks ignored. */
    public Optional<Provider> byName(Session s, String name) {
        throw new UnsupportedOperationException();
    }

    /** All, by level and code; those of the kinds given, or of every kind when none is given. */
    public List<Provider> list(Session s, Provider.Kind... kinds) {
        throw new UnsupportedOperationException();
    }

    /** Adds institutions and changes known ones (same code); all or nothing, every problem at once. */
    public int load(Session s, Actor actor, List<NewProvider> providers, String source) {
        throw new UnsupportedOperationException();
    }
}
