package org.minkang.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.minkang.base.Bilingual;

/** A section as a module would declare it, with one value of every kind. */
record Clinic(Bilingual name, int days, BigDecimal rate, boolean open, LocalDate since, Start start,
        List<Paper> papers, List<List<String>> separate, List<String> words) {

    enum Start {
        SAME_DAY, NEXT_MONTH
    }

    record Paper(String key, Bilingual name, int copies, String clause) {
    }

    static final class Section implements PackSection<Clinic> {

        @Override
        public String id() {
            return "clinic";
        }

        @Override
        public Class<Clinic> type() {
            return Clinic.class;
        }

        @Override
        public Clinic read(PackNode n, PackProblems problems) {
            n.onlyKeys("name", "days", "rate", "open", "since", "start", "papers", "separate", "words");
            List<Paper> papers = n.list("papers").stream().map(Section::paper).toList();
            return new Clinic(n.bilingual("name"), n.integer("days", 1, 365), n.decimal("rate"), n.flag("open"),
                    n.day("since"), n.choice("start", Start.class), papers, n.textLists("separate"), n.texts("words"));
        }

        private static Paper paper(PackNode n) {
            n.onlyKeys("key", "name", "copies");
            return new Paper(n.text("key"), n.bilingual("name"), n.integer("copies", 1, 9), n.clause());
        }
    }
}
