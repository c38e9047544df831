package org.minkang.chronic;

/**
 * How a county examines (体检).
 *
 * @param step         the step of the case type in which applicants are examined
 * @param absences     after how many times of not appearing the disease is refused
 * @param absentReason the standard reason of that refusal
 * @param source       the clause it follows
 */
public record ExaminationRule(String step, int absences, String absentReason, String source) {
}
