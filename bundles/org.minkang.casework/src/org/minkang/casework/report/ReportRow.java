package org.minkang.casework.report;

import java.util.List;

/**
 * One row behind a figure.
 *
 * @param id       as in {@link Figure#rows()}
 * @param caseId   the case to open; 0 when there is none
 * @param personId the person it is about; 0 for nobody, or nobody to be named
 * @param cells    texts, numbers, days; null for nothing
 */
public record ReportRow(long id, long caseId, long personId, List<Object> cells) {
}
