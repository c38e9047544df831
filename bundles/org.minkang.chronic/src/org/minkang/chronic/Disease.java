package org.minkang.chronic;

import java.util.List;
import java.util.Optional;

import org.minkang.base.Bilingual;

/**
 * A disease a certificate can be issued for.
 *
 * @param code               the county's own code
 * @param national           code in the national table (门诊慢特病病种代码), when the county has mapped it
 * @param papers             its own papers, beside those every application needs
 * @param diagnosisAgeMonths how old a diagnosis may be on the day of the application, in months
 * @param specialty          key of the specialty that judges it
 */
public record Disease(String code, Optional<String> national, Bilingual name, List<String> alsoCalled,
        DiseaseClass diseaseClass, List<PaperKind> papers, int diagnosisAgeMonths, String diagnosisAgeSource,
        String specialty, Criteria criteria, String source) {
}
