package org.minkang.benefit.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.rules.Vocabulary;
import org.minkang.benefit.settle.Cost;
import org.minkang.register.Person;

/** What keeps a visit from being entered: all of it, each problem at its field. */
final class EntryCheck {

    private static final Text TEXT = Text.of(BenefitSection.class);
    private static final int LONGEST_INVOICE = 60;
    private static final long MOST = 10_000_000_00L;

    private final LocalDate today;
    private final Map<String, LocalDate> taken;
    private List<Problem> problems = new ArrayList<>();

    /** @param taken invoices that other visits have, with the last days of these */
    EntryCheck(LocalDate today, Map<String, LocalDate> taken) {
        this.today = today;
        this.taken = taken;
    }

    List<Problem> problems(VisitEntry entry, BenefitRules rules, Person person) {
        problems = new ArrayList<>();
        invoice(entry.invoice());
        days(entry, person);
        known("level", entry.level(), rules.words().levels());
        known("disease", entry.disease(), rules.words().diseases());
        entry.flags().forEach(flag -> known("flags", flag, rules.words().flags()));
        if (entry.costs().isEmpty() && entry.ownExpense() == 0 && entry.kind() != VisitKind.RECKONING) {
            problem("costs", "visit.no-cost");
        }
        for (Cost cost : entry.costs()) {
            known("costs", cost.item(), rules.words().items());
            if (cost.fen() < 0 || cost.fen() > MOST || cost.days() < 0) {
                problem("costs", "visit.cost");
            }
        }
        if (entry.ownExpense() < 0 || entry.ownExpense() > MOST) {
            problem("ownExpense", "visit.cost");
        }
        return problems;
    }

    private void invoice(String invoice) {
        if (invoice.isBlank() || invoice.length() > LONGEST_INVOICE || !invoice.equals(invoice.strip())) {
            problem("invoice", "visit.invoice", LONGEST_INVOICE);
        } else if (taken.containsKey(invoice)) {
            problem("invoice", "visit.invoice-taken", invoice, taken.get(invoice));
        }
    }

    private void days(VisitEntry entry, Person person) {
        if (entry.to().isBefore(entry.from())) {
            problem("to", "visit.days");
        } else if (entry.kind() != VisitKind.STAY && !entry.to().equals(entry.from())) {
            problem("to", "visit.one-day");
        }
        if (entry.to().isAfter(today)) {
            problem("to", "visit.future", today);
        }
        if (entry.from().isBefore(person.birth())) {
            problem("from", "visit.before-birth", person.birth());
        }
        person.diedOn().filter(died -> entry.to().isAfter(died)).ifPresent(died -> problem("to", "visit.after-death", died));
    }

    private void known(String field, String key, Vocabulary vocabulary) {
        if (!key.isEmpty() && !vocabulary.has(key)) {
            problem(field, "visit.not-in-pack", key);
        }
    }

    private void problem(String field, String code, Object... args) {
        problems.add(new Problem(code, field, TEXT.get(code, args)));
    }
}
