package org.minkang.example.aids;

import java.time.LocalDate;
import java.util.List;

import org.minkang.base.IdNumber;

/**
 * One row of a township's workbook of requests.
 *
 * @param device as written
 * @param papers names as written
 */
public record RequestRow(String name, IdNumber idNumber, String device, List<String> papers, LocalDate applied) {

    public RequestRow {
        papers = List.copyOf(papers);
    }
}
