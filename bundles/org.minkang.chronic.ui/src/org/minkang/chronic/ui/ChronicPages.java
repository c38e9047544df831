package org.minkang.chronic.ui;

import org.minkang.chronic.CertificateRow;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;

/** The ids of the module's pages. */
final class ChronicPages {

    static final String CHRONIC = "org.minkang.chronic";
    static final String INTAKE = "org.minkang.chronic.intake";
    static final String EXPERT = "org.minkang.chronic.expert";

    /** Before the id of the certificate that an application renews, as the argument of {@link #INTAKE}. */
    static final String RENEW = "renew:";
    /** Household checks and touring diagnosis. */
    static final String VISITS = "org.minkang.chronic.visits";
    static final String STOCK = "org.minkang.chronic.stock";
    static final String POOL = "org.minkang.chronic.pool";

    private ChronicPages() {
    }

    /** Opens the case a certificate came from; one from before this program has none. */
    static void openCase(PageHost host, CertificateRow row) {
        if (row.caseId() != 0) {
            host.open(Pages.CASE, Long.toString(row.caseId()));
        }
    }
}
