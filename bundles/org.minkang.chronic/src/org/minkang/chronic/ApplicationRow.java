package org.minkang.chronic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.minkang.base.IdNumber;
import org.minkang.base.Sex;

/**
 * One row of a township's workbook of applications.
 *
 * @param name      as written, without surrounding blanks
 * @param sex       empty when the cell is
 * @param birth     empty when the cell is
 * @param township  as written; not checked, the register knows better
 * @param village   as written; not checked
 * @param diseases  names as written, split at 、 + ， ； and line breaks
 * @param papers    names as written, split like the diseases
 * @param diagnosed day of the diagnosis; null when the cell could not be read
 * @param findings  what the papers say, for the experts; as written
 * @param applied   day of the application; null when the cell could not be read
 */
public record ApplicationRow(String name, IdNumber idNumber, Optional<Sex> sex, Optional<LocalDate> birth,
        String phone, String township, String village, List<String> diseases, String provider, String doctor,
        LocalDate diagnosed, String recordNumber, List<String> papers, String findings, LocalDate applied,
        String note) {

    public ApplicationRow {
        diseases = List.copyOf(diseases);
        papers = List.copyOf(papers);
    }

}
