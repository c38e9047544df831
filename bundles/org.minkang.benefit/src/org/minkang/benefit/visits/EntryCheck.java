package org.minkang.benefit.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.rules.Vocabulary;
import org.minkang.benefit.settle.Cost;
import org.minkang.register.Person;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** What keeps a visit from being entered: all of it, each problem at its field. */
final class EntryCheck {

    private static final Text TEXT = Text.of(BenefitSection.class);
    private static final int LONGEST_INVOICE = 60;
    private static final long MOST = 10_000_000_00L;

    private final Session s;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    EntryCheck(Session s, Clock clock) {
        this.s = s;
        this.today = LocalDate.now(clock);
    }

    /** @param own the visit that is corrected; null for a new one */
    void check(VisitEntry entry, BenefitRules rules, Person person, Long own) {
        invoice(entry.invoice(), own);
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
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private void invoice(String invoice, Long own) {
        if (invoice.isBlank() || invoice.length() > LONGEST_INVOICE || !invoice.equals(invoice.strip())) {
            problem("invoice", "visit.invoice", LONGEST_INVOICE);
            return;
        }
        for (Row row : s.rows("SELECT id, to_day FROM mk_visit WHERE live_invoice = ?", invoice)) {
            if (own == null || row.number(1) != own) {
                problem("invoice", "visit.invoice-taken", invoice, row.day(2));
            }
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
