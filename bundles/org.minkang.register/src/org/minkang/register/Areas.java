package org.minkang.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.base.AreaCode;
import org.minkang.store.Session;

/** The administrative areas, from the province to the village. Loading needs {@code settings.edit}. */
public final class Areas {

    private final Access access;
    private final Journal journal;

    public Areas(Access access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    public Optional<Area> find(Session s, AreaCode code) {
        throw new UnsupportedOperationException();
    }

    /** The area's own name; the code itself when the area is not known, and empty for null. */
    public String name(Session s, String code) {
        throw new UnsupportedOperationException();
    }

    /** Township and village, as lists show them ("城关镇 东门村"); what is known of it. */
    public Map<String, String> shortNames(Session s, Collection<String> codes) {
        throw new UnsupportedOperationException();
    }

    /** The areas directly below, by code; below null the provinces. */
    public List<Area> children(Session s, AreaCode parent) {
        throw new UnsupportedOperationException();
    }

    /** From the largest known area down to this one. */
    public List<Area> path(Session s, AreaCode code) {
        throw new UnsupportedOperationException();
    }

    /** By exact name within an area, for workbooks that write names; more than one when the name is not unique. */
    public List<Area> byName(Session s, AreaCode within, String name) {
        throw new UnsupportedOperationException();
    }

    /** Adds areas and renames known ones; all or nothing. Refused with every wrong code and missing parent. */
    public int load(Session s, Actor actor, List<NewArea> areas, String source) {
        throw new UnsupportedOperationException();
    }
}
