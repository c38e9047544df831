package org.minkang.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What belongs to a decision beside its verdict.
 *
 * @param ticks         criteria ticked by an expert
 * @param confirmations reasons for confirmed findings, by their key
 * @param papers        labels of the papers asked for
 * @param until         the limit as it was moved to, or null
 */
record Details(Map<String, Boolean> ticks, Map<String, String> confirmations, List<String> papers, LocalDate until) {

    static final Details NONE = new Details(Map.of(), Map.of(), List.of());

    Details(Map<String, Boolean> ticks, Map<String, String> confirmations, List<String> papers) {
        this(ticks, confirmations, papers, null);
    }

    static Details until(LocalDate day) {
        return new Details(Map.of(), Map.of(), List.of(), day);
    }

    /** As it stands in its column; null when there is nothing to keep. */
    String write() {
        Lines lines = new Lines();
        ticks.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(e -> lines.add("tick", e.getKey(), e.getValue()));
        confirmations.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(e -> lines.add("confirmed", e.getKey(), e.getValue()));
        papers.forEach(p -> lines.add("paper", p));
        if (until != null) {
            lines.add("until", until);
        }
        String text = lines.toString();
        return text.isEmpty() ? null : text;
    }

    static Details read(String text) {
        Map<String, Boolean> ticks = new LinkedHashMap<>();
        Map<String, String> confirmations = new LinkedHashMap<>();
        List<String> papers = new ArrayList<>();
        LocalDate until = null;
        for (List<String> line : Lines.read(text)) {
            switch (line.get(0)) {
                case "tick" -> ticks.put(line.get(1), Boolean.valueOf(line.get(2)));
                case "confirmed" -> confirmations.put(line.get(1), line.get(2));
                case "paper" -> papers.add(line.get(1));
                case "until" -> until = LocalDate.parse(line.get(1));
                default -> { } // written by a newer program
            }
        }
        return new Details(ticks, confirmations, papers, until);
    }
}
