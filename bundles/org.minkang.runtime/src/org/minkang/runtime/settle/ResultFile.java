package org.minkang.runtime.settle;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minkang.base.Money;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Layer;
import org.minkang.benefit.settle.Line;
import org.minkang.benefit.settle.Settled;
import org.minkang.benefit.settle.Settlement;
import org.minkang.policy.PolicyPack;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetWriter;

/**
 * The results of a file of visits, as a workbook or, with an ending of {@code .csv}, as UTF-8 text. It appears under its
 * name only when it is whole.
 */
abstract class ResultFile implements AutoCloseable {

    private static final Text TEXT = Text.of(PackSet.class);

    private final PackSet packs;
    private final Map<String, Layer> layers = new TreeMap<>();
    private final List<String> layerOrder = new ArrayList<>();

    private ResultFile(PackSet packs) {
        this.packs = packs;
        for (PolicyPack pack : packs.all()) {
            for (Layer layer : pack.section(BenefitRules.class).layers()) {
                if (layers.putIfAbsent(layer.key(), layer) == null) {
                    layerOrder.add(layer.key());
                }
            }
        }
    }

    static ResultFile to(Path file, PackSet packs, LocalDateTime now) {
        try {
            return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? new Csv(file, packs) : new Book(file, packs, now);
        } catch (IOException e) {
            throw Refused.of("settle.write", TEXT.get("settle.write", file), e);
        }
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
    void add(Settled settled) throws IOException {
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
        write(cells);
    }

    abstract void write(List<Object> cells) throws IOException;

    abstract void finish() throws IOException;

    @Override
    public abstract void close();

    private static final class Book extends ResultFile {

        private final SheetWriter writer;

        Book(Path file, PackSet packs, LocalDateTime now) {
            super(packs);
            writer = new SheetWriter(file, TEXT.get("settle.result"), "", now, super.columns());
        }

        @Override
        void write(List<Object> cells) {
            writer.row(cells.toArray());
        }

        @Override
        void finish() {
            writer.finish();
        }

        @Override
        public void close() {
            writer.close();
        }
    }

    private static final class Csv extends ResultFile {

        private final Path file;
        private final Path half;
        private final BufferedWriter writer;

        Csv(Path file, PackSet packs) throws IOException {
            super(packs);
            this.file = file.toAbsolutePath();
            this.half = Files.createTempFile(this.file.getParent(), ".settle", ".csv");
            this.writer = Files.newBufferedWriter(half, StandardCharsets.UTF_8);
            writer.write('\ufeff'); // so that spreadsheet programs take it for UTF-8
            write(super.columns().stream().map(c -> (Object) c.heading().text()).toList());
        }

        @Override
        void write(List<Object> cells) throws IOException {
            writer.write(cells.stream().map(Csv::cell).collect(Collectors.joining(",")));
            writer.write("\r\n");
        }

        /** Text that a spreadsheet program could take for a formula is made harmless. */
        private static String cell(Object value) {
            String text = value == null ? "" : value.toString();
            if (!(value instanceof Money) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
                text = "'" + text;
            }
            return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }

        @Override
        void finish() throws IOException {
            writer.close();
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void close() {
            try {
                writer.close();
                Files.deleteIfExists(half);
            } catch (IOException e) {
                System.getLogger(ResultFile.class.getName()).log(System.Logger.Level.WARNING, "left behind: " + half.getFileName(), e);
            }
        }
    }
}
