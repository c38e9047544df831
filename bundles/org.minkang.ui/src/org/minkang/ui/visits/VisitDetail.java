package org.minkang.ui.visits;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.sheet.WhySheet;
import org.minkang.benefit.visits.RecordedSettlement;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.benefit.SheetView;
import org.minkang.ui.widgets.Block;
import org.minkang.ui.widgets.Scrolled;

/** What stands below the list: the year on the left, and on the right why the selected visit came to its amounts. */
final class VisitDetail extends Composite {

    private static final Text TEXT = Text.of(VisitDetail.class);
    private static final int YEAR = 330;
    private static final int NAME = 202;
    private static final int AMOUNT = 96;

    private final VisitsModel model;
    private final Scrolled ofYear;
    private final Scrolled ofVisit;

    VisitDetail(Composite parent, VisitsModel model) {
        super(parent, SWT.NONE);
        this.model = model;
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(2, 0, 0, 24));
        ofYear = new Scrolled(this, 0);
        ofYear.byKeys();
        GridData left = new GridData(SWT.BEGINNING, SWT.FILL, false, true);
        left.widthHint = Look.scaled(YEAR);
        ofYear.setLayoutData(left);
        ofVisit = new Scrolled(this, 0);
        ofVisit.byKeys();
        ofVisit.setLayoutData(Layouts.fill());
        if (model.shown() != null) {
            year(model.shown());
        }
    }

    void year(VisitsModel.Read read) {
        Layouts.empty(ofYear.content());
        Composite paid = new Composite(new Block(ofYear.content(), TEXT.get("year.paid", read.year())).body(), SWT.NONE);
        paid.setLayout(Layouts.columns(2, 0, 0, 6));
        read.paid().forEach(one -> row(paid, one.layer(), one.fen(), false));
        row(paid, TEXT.get("year.sum"), read.paid().stream().mapToLong(VisitsModel.Paid::fen).sum(), true);
        if (!read.limits().isEmpty()) {
            LimitsView.show(new Block(ofYear.content(), TEXT.get("year.limits")).body(), read.limits());
        }
        if (!read.fault().isEmpty()) {
            words(ofYear.content(), read.fault(), Css.MUTED);
        }
        ofYear.fit();
    }

    private static void row(Composite grid, String name, long fen, boolean strong) {
        Label label = new Label(grid, SWT.WRAP);
        label.setText(name.replace("&", "&&"));
        label.setLayoutData(Layouts.width(NAME));
        Label amount = new Label(grid, SWT.RIGHT);
        amount.setText(Money.ofFen(fen).format());
        amount.setLayoutData(Layouts.width(AMOUNT));
        if (strong) {
            label.setFont(Look.bold());
            amount.setFont(Look.bold());
        }
    }

    /** Nothing is selected. */
    void nothing(String sentence) {
        Layouts.empty(ofVisit.content());
        words(ofVisit.content(), sentence, Css.MUTED);
        ofVisit.fit();
    }

    void visit(VisitsModel.Detail detail) {
        Layouts.empty(ofVisit.content());
        Composite content = ofVisit.content();
        head(content, detail);
        if (detail.explained() != null) {
            SheetView.show(content, detail.explained().sheet());
        } else {
            words(content, detail.fault().isEmpty() ? TEXT.get("visit.cancelled") : detail.fault(), Css.MUTED);
        }
        Block history = new Block(content, TEXT.get("history.title"));
        for (RecordedSettlement one : detail.history()) {
            words(history.body(), model.history(one), one.current() ? null : Css.MUTED);
        }
        ofVisit.fit();
        ofVisit.setOrigin(0, 0);
    }

    private static void head(Composite content, VisitsModel.Detail detail) {
        VisitsModel.Line line = detail.line();
        WhySheet sheet = detail.explained() == null ? null : detail.explained().sheet();
        Label title = words(content, sheet != null ? sheet.title() : Stream.of(line.entry().kind().label().text(), line.disease(),
                VisitsModel.days(line.entry())).filter(w -> !w.isEmpty()).collect(Collectors.joining("  ")), Css.HEADING);
        ((GridData) title.getLayoutData()).verticalIndent = 4;
        words(content, Stream.of(TEXT.get("visit.invoice", line.entry().invoice()), line.place(),
                TEXT.get("visit.entered", line.row().visit().enteredBy())).filter(w -> !w.isEmpty()).collect(Collectors.joining("    ")), Css.MUTED);
        if (sheet != null && !sheet.circumstances().isEmpty()) {
            words(content, sheet.circumstances(), Css.MUTED);
        }
    }

    private static Label words(Composite parent, String words, String style) {
        Label label = new Label(parent, SWT.WRAP);
        if (style != null) {
            Css.style(label, style);
        }
        label.setText(words.replace("&", "&&"));
        label.setLayoutData(Layouts.wide(120));
        return label;
    }
}
