package org.minkang.casework.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Whether a report of some days and an area is out.
 *
 * @param due      by when it has to be; empty when it is due on no day
 * @param exported who exported it when, oldest first
 */
public record ReportStatus(Optional<LocalDate> due, List<Export> exported) {

    /** One export. */
    public record Export(String who, LocalDateTime at, String file) {
    }

    /** Whether it should be out by now and is not. */
    public boolean late(LocalDate today) {
        return exported.isEmpty() && due.filter(today::isAfter).isPresent();
    }
}
