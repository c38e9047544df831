package org.minkang.runtime.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.rules.Vocabulary;
import org.minkang.benefit.settle.Cost;

/** The items of a visit's cost in one cell: {@code 中药 120.00; 床位费 300/5} is an item, its cost in yuan and, behind a slash, days. */
final class CostDetail {

    private static final Text TEXT = Text.of(PackSet.class);
    private static final Pattern ITEM = Pattern.compile("(.+?)[\\s:：]*((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9０-９]+)(?:[.．][0-9０-９]+)?)\\s*元?"
            + "(?:\\s*[/／]\\s*([0-9０-９]{1,3})\\s*天?)?");

    private CostDetail() {
    }

    /**
     * The cost by item; what the cell does not name is other cost.
     *
     * @param counted of all items, in fen
     * @param items   that the pack has words for
     * @param wrong   gets the kind and the sentence of each problem
     */
    static List<Cost> read(String cell, long counted, Vocabulary items, BiConsumer<String, String> wrong) {
        List<Cost> costs = new ArrayList<>();
        long left = counted;
        for (String part : cell.split("[;；\\n]+")) {
            if (part.isBlank()) {
                continue;
            }
            Matcher m = ITEM.matcher(part.strip());
            if (!m.matches()) {
                wrong.accept("visits.detail", TEXT.get("visits.detail", part.strip()));
                continue;
            }
            String key = Written.key(m.group(1).strip(), items.terms(), sentence -> wrong.accept("settle.unknown", sentence));
            try {
                long fen = Money.parse(m.group(2).replace('．', '.')).fen();
                left -= fen;
                add(costs, new Cost(key, fen, m.group(3) == null ? 0 : Integer.parseInt(m.group(3))));
            } catch (NumberFormatException e) {
                wrong.accept("visits.detail", TEXT.get("visits.detail", part.strip()));
            }
        }
        if (left < 0) {
            wrong.accept("visits.detail-sum", TEXT.get("visits.detail-sum", Money.ofFen(counted - left).format(), Money.ofFen(counted).format()));
        } else if (left > 0) {
            costs.add(0, Cost.other(left));
        }
        return costs;
    }

    /** What is named twice without days is one cost: the limit of the days of the visit is not given twice. */
    private static void add(List<Cost> costs, Cost one) {
        for (int i = 0; i < costs.size() && one.days() == 0; i++) {
            Cost before = costs.get(i);
            if (before.item().equals(one.item()) && before.days() == 0) {
                costs.set(i, new Cost(one.item(), before.fen() + one.fen(), 0));
                return;
            }
        }
        costs.add(one);
    }
}
