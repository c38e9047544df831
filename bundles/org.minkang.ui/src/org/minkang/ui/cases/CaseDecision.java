package org.minkang.ui.cases;

import org.minkang.access.Actor;
import org.minkang.casework.CaseView;
import org.minkang.store.Session;

/** Something done with a case in one transaction, beside the UI thread. */
@FunctionalInterface
public interface CaseDecision {

    /** @return the case as it then is, or null when it must be read again */
    CaseView run(Session session, Actor actor);
}
