package org.minkang.enrollment.ui.money;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.enrollment.EnrollmentRules;
import org.minkang.enrollment.collect.Payments.Open;
import org.minkang.enrollment.collect.Payments.Outcome;
import org.minkang.enrollment.ui.Figure;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** The lines of payment files by what they turned out to be; one that is unclear is given to a person. */
final class PaymentsPanel extends MoneyPanel {

    private static final Text TEXT = Text.of(PaymentsPanel.class);
    private static final List<Outcome> ORDER = List.of(Outcome.UNCLEAR, Outcome.PART, Outcome.OWED, Outcome.REVERSAL, Outcome.PAID);

    private final Map<Outcome, Button> choices = new EnumMap<>(Outcome.class);
    private final PagedTable<Open> table;
    private final PersonFinder finder;
    private Combo channel;
    private Outcome outcome = Outcome.UNCLEAR;
    private long shown;

    PaymentsPanel(Composite parent, MoneyModel model, PageHost host, Notice notice, Runnable changed) {
        super(parent, model, host, notice, changed);
        Composite bar = new Composite(this, SWT.NONE);
        bar.setLayout(Layouts.rows(Look.GRID));
        bar.setLayoutData(Layouts.wide(300));
        Composite views = new Composite(bar, SWT.NONE);
        views.setLayout(Layouts.columns(ORDER.size(), 0, 0, 6));
        ORDER.forEach(each -> choices.put(each, Buttons.choice(views, each.text(), () -> choose(each))));
        if (model.mayImport()) {
            Composite file = new Composite(bar, SWT.NONE);
            file.setLayout(Layouts.columns(3, 0, 0, 6));
            Css.style(new Label(file, SWT.NONE), Css.MUTED).setText(TEXT.get("payments.channel"));
            channel = new Combo(file, SWT.DROP_DOWN | SWT.READ_ONLY);
            channel.setLayoutData(Layouts.width(150));
            Buttons.push(file, "import", TEXT.get("payments.import"), this::take);
        }
        table = new PagedTable<>(this, List.of(Column.of(TEXT.get("payments.reference"), 190, Open::reference),
                Column.of(TEXT.get("payments.channel"), 120, p -> model.channelName(p.channel())),
                Column.of(TEXT.get("payments.number"), 160, Open::maskedId), Column.of(TEXT.get("payments.name"), 90, Open::name),
                Column.of(TEXT.get("payments.payer"), 90, Open::payer),
                Column.<Open>of(TEXT.get("payments.sum"), 96, p -> Money.ofFen(p.fen()).format()).atRight(),
                Column.of(TEXT.get("payments.on"), 92, p -> p.on().toString())), Open::id, false);
        table.setLayoutData(Layouts.fill());
        table.rememberColumns("enrollment.payments");
        table.whenEmpty(TEXT.get("payments.none"));
        table.onFailure(notice::fail);
        finder = new PersonFinder(this, model, notice, TEXT.get("payments.assign"), (person, reason) -> table.selected().ifPresent(payment ->
                book(() -> model.assign(payment, person, reason), TEXT.get("payments.assigned", Money.ofFen(payment.fen()).format(), person.name()))));
        table.onOpen(payment -> finder.begin());
        table.onChange(this::changed);
    }

    @Override
    void show() {
        choices.forEach((each, button) -> {
            Buttons.text(button, each.text() + "  " + Figure.grouped(model.count(each)));
            Buttons.on(button, each == outcome);
        });
        if (channel != null && channel.getItemCount() == 0) {
            channel.setItems(model.channels().stream().map(c -> c.name().text()).toArray(String[]::new));
            channel.select(0);
        }
        load();
        layout(true, true);
    }

    private void choose(Outcome of) {
        outcome = of;
        show();
        table.setFocus();
    }

    private void load() {
        Outcome of = outcome;
        shown = 0;
        finder.show("", "");
        table.show(new PagedTable.Source<>() {
            @Override
            public long count() {
                return model.count(of);
            }

            @Override
            public List<Open> page(int first, int max) {
                return model.payments(of, first, max);
            }
        });
    }

    private void changed() {
        Open payment = table.selected().filter(p -> p.outcome() == Outcome.UNCLEAR).orElse(null);
        if (payment == null) {
            finder.show("", "");
            shown = 0;
        } else if (payment.id() != shown) {
            shown = payment.id();
            finder.show(TEXT.get("payments.whose", Money.ofFen(payment.fen()).format()), payment.name());
        }
    }

    private void take() {
        List<EnrollmentRules.Channel> channels = model.channels();
        if (channel.getSelectionIndex() >= 0) {
            host.open(Pages.IMPORT, model.importOf(channels.get(channel.getSelectionIndex())));
        }
    }

    @Override
    boolean primary() {
        return finder.send();
    }

    @Override
    boolean back() {
        boolean inside = Layouts.holdsFocus(finder);
        if (inside) {
            table.setFocus();
        }
        return inside;
    }

    @Override
    String counted() {
        return TEXT.get("payments.count", Figure.grouped(model.count(outcome)), outcome.text());
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
