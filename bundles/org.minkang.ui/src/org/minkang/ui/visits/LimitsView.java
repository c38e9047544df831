package org.minkang.ui.visits;

import java.util.List;
import java.util.OptionalLong;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.sheet.LimitSheet;
import org.minkang.benefit.sheet.WhyLine;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;

/** The limits of a year: amount, used, left, and how the amount comes about, each with its clause. */
public final class LimitsView {

    private static final Text TEXT = Text.of(LimitsView.class);
    private static final int AMOUNT = 96;

    private LimitsView() {
    }

    /** @param parent has a grid of one column */
    public static void show(Composite parent, List<LimitSheet> limits) {
        Composite captions = columns(parent);
        for (String key : List.of("limits.amount", "limits.used", "limits.left")) {
            Label label = Css.style(new Label(captions, SWT.RIGHT), Css.MUTED);
            label.setText(TEXT.get(key));
            label.setLayoutData(Layouts.width(AMOUNT));
        }
        limits.forEach(limit -> show(parent, limit));
    }

    private static Composite columns(Composite parent) {
        Composite grid = new Composite(parent, SWT.NONE);
        grid.setLayout(Layouts.columns(3, 0, 0, 8));
        return grid;
    }

    private static void show(Composite parent, LimitSheet limit) {
        Label name = wrapped(parent, limit.name().text(), null);
        ((GridData) name.getLayoutData()).verticalIndent = 4;
        Composite grid = columns(parent);
        amount(grid, limit.amount(), false);
        amount(grid, limit.used(), false);
        amount(grid, limit.left(), true);
        limit.lines().forEach(line -> wrapped(parent, how(line), Css.MUTED));
    }

    private static void amount(Composite grid, OptionalLong fen, boolean strong) {
        Label label = new Label(grid, SWT.RIGHT);
        label.setText(fen.isPresent() ? Money.ofFen(fen.getAsLong()).format() : TEXT.get("limits.unknown"));
        label.setLayoutData(Layouts.width(AMOUNT));
        if (strong) {
            label.setFont(Look.bold());
        }
    }

    /** In one sentence: what, how, how much, by which clause; what has no amount of its own says it all by how. */
    private static String how(WhyLine line) {
        String said = line.amount().isEmpty() ? line.how() : String.join("  ", line.what(), line.how(), line.amount());
        String clause = line.wording().isEmpty() ? line.source() : TEXT.get("limits.clause", line.source(), line.wording());
        return clause.isEmpty() ? said : TEXT.get("limits.by", said, clause);
    }

    private static Label wrapped(Composite parent, String words, String style) {
        Label label = new Label(parent, SWT.WRAP);
        if (style != null) {
            Css.style(label, style);
        }
        label.setText(words.replace("&", "&&"));
        label.setLayoutData(Layouts.wide(120));
        return label;
    }
}
