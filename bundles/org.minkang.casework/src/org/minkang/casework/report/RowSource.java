package org.minkang.casework.report;

import java.util.List;

import org.minkang.access.Actor;
import org.minkang.store.Session;

/** A kind of rows behind figures: cases, certificates, stays. */
public interface RowSource {

    /** What they are, e.g. 案件; one name per kind in a report. */
    String name();

    /** What stands in the cells. */
    List<RowColumn> columns();

    /**
     * Reads some rows, those the actor may see, in the order of the ids.
     *
     * @param full whether ID numbers are shown in full; {@link Reports} has asked for the right and the reason
     */
    List<ReportRow> read(Session session, Actor actor, List<Long> ids, boolean full);
}
