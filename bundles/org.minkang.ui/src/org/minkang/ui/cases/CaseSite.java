package org.minkang.ui.cases;

import org.minkang.ui.Desk;
import org.minkang.ui.PageHost;

/** What a case form may ask of the editor around it. */
public interface CaseSite {

    Desk desk();

    PageHost host();

    /** Does something beside deciding, for instance confirms a fact, and shows the case as it then is. */
    void run(CaseDecision change);

    /** Reads and shows the case again. */
    void refresh();

    /** The form became higher or lower. */
    void resized();
}
