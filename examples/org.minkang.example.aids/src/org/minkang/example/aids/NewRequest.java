package org.minkang.example.aids;

import java.time.LocalDate;
import java.util.Set;

/**
 * A request as it comes in.
 *
 * @param device    key of the device in the pack
 * @param appliedOn when it was handed in
 * @param papers    keys of the papers that came with it
 * @param channel   how it came, e.g. {@code window} or {@code workbook}
 */
public record NewRequest(long personId, String device, LocalDate appliedOn, Set<String> papers, String channel) {

    public NewRequest {
        papers = Set.copyOf(papers);
    }
}
