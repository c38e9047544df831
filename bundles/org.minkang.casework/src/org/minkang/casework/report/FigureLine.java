package org.minkang.casework.report;

import java.util.List;

/**
 * One line of a table.
 *
 * @param total whether it sums up the lines above
 */
public record FigureLine(String label, List<Figure> figures, boolean total) {

    public FigureLine {
        figures = List.copyOf(figures);
    }
}
