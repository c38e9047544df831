package org.minkang.casework.report;

import java.time.LocalDateTime;

/**
 * A report as it is shown, printed and exported.
 *
 * @param question as it was answered: the area is the one really counted
 * @param areaName that area in words
 * @param madeBy   who made it, with the role
 */
public record MadeReport(String id, String name, String purpose, ReportQuestion question, String areaName,
        String madeBy, LocalDateTime madeAt, FigureSheet sheet) {
}
