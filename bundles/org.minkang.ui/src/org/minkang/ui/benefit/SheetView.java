package org.minkang.ui.benefit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.settle.Line;
import org.minkang.benefit.settle.Settlement;
import org.minkang.benefit.sheet.WhyBlock;
import org.minkang.benefit.sheet.WhyLine;
import org.minkang.benefit.sheet.WhySheet;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.widgets.Block;

/** Shows a sheet "why this amount", in the simulator beside its sums those under another pack. */
public final class SheetView {

    private static final Text TEXT = Text.of(SimulatorModel.class);
    private static final int WHAT = 105;
    private static final int AMOUNT = 85;

    /** The same visit under another pack. */
    record Other(PackChoice choice, SimulatorModel.Outcome outcome) {
    }

    private SheetView() {
    }

    static void show(Composite parent, PackChoice choice, SimulatorModel.Outcome outcome, Optional<Other> other) {
        if (other.isPresent() && other.get().outcome().isReckoned()) {
            compared(new Block(parent, TEXT.get("simulator.result")).body(), choice, outcome.settlement(), other.get());
            how(parent, outcome.sheet());
        } else {
            show(parent, outcome.sheet());
        }
    }

    /** @param parent has a grid of one column */
    public static void show(Composite parent, WhySheet sheet) {
        Composite grid = grid(new Block(parent, TEXT.get("simulator.result")).body(), 2);
        for (WhyLine line : sheet.sums()) {
            text(grid, line.what(), 190, null);
            amount(grid, line.amount(), line == sheet.sums().get(sheet.sums().size() - 1));
        }
        how(parent, sheet);
    }

    private static void how(Composite parent, WhySheet sheet) {
        for (WhyBlock block : sheet.blocks()) {
            block(new Block(parent, TEXT.get("simulator.block", block.title(), block.result())), block);
        }
        if (!sheet.items().isEmpty()) {
            Composite grid = grid(new Block(parent, TEXT.get("simulator.items")).body(), 4);
            sheet.items().forEach(line -> line(grid, line));
        }
    }

    private static void block(Block view, WhyBlock block) {
        Composite grid = grid(view.body(), 4);
        block.lines().forEach(line -> line(grid, line));
        if (!block.other().isEmpty()) {
            text(grid, TEXT.get("simulator.other-reading"), WHAT, Css.MUTED);
            Label label = text(grid, block.other(), 200, Css.MUTED);
            ((GridData) label.getLayoutData()).horizontalSpan = 3;
        }
    }

    private static void line(Composite grid, WhyLine line) {
        text(grid, line.what(), WHAT, Css.MUTED);
        Label how = text(grid, line.how(), 160, null);
        ((GridData) how.getLayoutData()).grabExcessHorizontalSpace = true;
        amount(grid, line.amount(), false);
        Label source = text(grid, line.source(), 110, Css.MUTED);
        source.setToolTipText(line.wording().isEmpty() ? null : line.wording());
        if (!line.wording().isEmpty()) {
            source.setText(TEXT.get("simulator.clause", line.source(), line.wording()));
        }
    }

    private static void compared(Composite body, PackChoice choice, Settlement here, Other other) {
        Composite grid = grid(body, 4);
        text(grid, "", 150, null);
        heading(grid, choice.name());
        heading(grid, other.choice().name());
        heading(grid, TEXT.get("simulator.difference"));
        Settlement there = other.outcome().settlement();
        Map<String, String> layers = new LinkedHashMap<>();
        here.lines().stream().map(Line::layer).forEach(l -> layers.putIfAbsent(l.key(), l.term().name().text()));
        there.lines().stream().map(Line::layer).forEach(l -> layers.putIfAbsent(l.key(), l.term().name().text()));
        layers.forEach((key, name) -> row(grid, TEXT.get("simulator.pays", name), here.paid(key), there.paid(key)));
        row(grid, TEXT.get("simulator.paid"), here.paid(), there.paid());
        row(grid, TEXT.get("simulator.bears"), here.bears(), there.bears());
        if (here.isOpen() || there.isOpen()) {
            Label open = text(grid, TEXT.get("simulator.open-value"), 200, Css.WARN);
            ((GridData) open.getLayoutData()).horizontalSpan = 4;
        }
    }

    private static void heading(Composite grid, String name) {
        Label label = text(grid, name, AMOUNT, Css.MUTED);
        ((GridData) label.getLayoutData()).horizontalAlignment = SWT.END;
        label.setAlignment(SWT.RIGHT);
    }

    private static void row(Composite grid, String name, long here, long there) {
        text(grid, name, 150, null);
        amount(grid, Money.ofFen(here).format(), false);
        amount(grid, Money.ofFen(there).format(), false);
        String difference = Money.ofFen(there - here).format();
        amount(grid, there > here ? "+" + difference : difference, there != here);
    }

    private static Composite grid(Composite parent, int columns) {
        Composite grid = new Composite(parent, SWT.NONE);
        GridLayout layout = Layouts.columns(columns, 0, 0, 12);
        layout.verticalSpacing = 6;
        grid.setLayout(layout);
        grid.setLayoutData(columns == 4 ? Layouts.across() : new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        return grid;
    }

    private static Label text(Composite grid, String words, int width, String style) {
        Label label = new Label(grid, SWT.WRAP);
        if (style != null) {
            Css.style(label, style);
        }
        label.setText(words.replace("&", "&&"));
        GridData data = new GridData(SWT.FILL, SWT.CENTER, false, false);
        data.widthHint = Look.scaled(width);
        label.setLayoutData(data);
        return label;
    }

    private static void amount(Composite grid, String amount, boolean strong) {
        Label label = new Label(grid, SWT.RIGHT);
        label.setText(amount);
        GridData data = new GridData(SWT.END, SWT.CENTER, false, false);
        data.widthHint = Look.scaled(AMOUNT);
        label.setLayoutData(data);
        if (strong) {
            label.setFont(Look.bold());
        }
    }
}
