package org.minkang.runtime.settle;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Layer;
import org.minkang.benefit.settle.Line;
import org.minkang.benefit.settle.Settled;
import org.minkang.benefit.settle.Settlement;
import org.minkang.policy.PolicyPack;
import org.minkang.sheets.CsvWriter;
import org.minkang.sheets.RowWriter;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetWriter;

/**
 * The results of a file of visits, as a workbook or, with an ending of {@code .csv}, as UTF-8 text. It appears under its
 * name only when it is whole.
 */
final class ResultFile implements AutoCloseable {

    private static final Text TEXT = Text.of(PackSet.class);

    private final PackSet packs;
    private final Map<String, Layer> layers = new TreeMap<>();
    private final List<String> layerOrder = new ArrayList<>();
    private final RowWriter writer;

    /** @throws org.minkang.base.Refused when the file cannot be written there */
    ResultFile(Path file, PackSet packs, LocalDateTime now) {
        this.packs = packs;
        for (PolicyPack pack : packs.all()) {
            for (Layer layer : pack.section(BenefitRules.class).layers()) {
                if (layers.putIfAbsent(layer.key(), layer) == null) {
                    layerOrder.add(layer.key());
                }
            }
        }
        writer = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? new CsvWriter(file, columns())
                : new SheetWriter(file, TEXT.get("settle.result"), "", now, columns());
    }

    private List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>(List.of(text("number"), text("person"), text("day"), money("cost"), money("own")));
        layerOrder.forEach(key -> columns.add(SheetColumn.money(key, layers.get(key).term().name().zh(), layers.get(key).term().name().en())));
        columns.addAll(List.of(money("paid"), money("self"), text("open"), text("needs"), text("pack")));
        return columns;
    }

    private static SheetColumn text(String key) {
        return SheetColumn.text(key, TEXT.both("settle.column." + key).zh(), TEXT.both("settle.column." + key).en());
    }

    private static SheetColumn money(String key) {
        return SheetColumn.money(key, TEXT.both("settle.column." + key).zh(), TEXT.both("settle.column." + key).en());
    }

    /** One settled visit; what is open has no amount. */
    void add(Settled settled) {
        Settlement s = settled.settlement();
        List<Object> cells = new ArrayList<>(List.of(s.visit().number(), settled.claim().person().id(), s.visit().to().toString(),
                Money.ofFen(s.cost()), Money.ofFen(s.own())));
        for (String key : layerOrder) {
            boolean open = s.lines().stream().anyMatch(l -> l.isOpen() && l.layer().key().equals(key));
            cells.add(open ? null : Money.ofFen(s.paid(key)));
        }
        cells.add(s.isOpen() ? null : Money.ofFen(s.paid()));
        cells.add(s.isOpen() ? null : Money.ofFen(s.self()));
        cells.add(s.lines().stream().filter(Line::isOpen).map(l -> l.missing().what()).distinct().collect(Collectors.joining(" ")));
        cells.add(s.lines().stream().flatMap(l -> l.needs().stream()).map(n -> n.term().name().text()).distinct()
                .collect(Collectors.joining(" ")));
        PolicyPack pack = packs.on(s.visit().to()).orElseThrow();
        cells.add(pack.id() + " " + pack.version() + " " + pack.fingerprint().substring(0, 12));
        writer.row(cells.toArray());
    }

    void finish() {
        writer.finish();
    }

    @Override
    public void close() {
        writer.close();
    }
}
