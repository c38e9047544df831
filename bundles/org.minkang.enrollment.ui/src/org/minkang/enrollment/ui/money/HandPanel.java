package org.minkang.enrollment.ui.money;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.enrollment.ui.money.MoneyModel.Hand;
import org.minkang.ui.Layouts;
import org.minkang.ui.PageHost;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** Cash in the hands of collectors, village by village, and bringing it to the bank. */
final class HandPanel extends MoneyPanel {

    private static final Text TEXT = Text.of(HandPanel.class);

    private final PagedTable<Hand> table;
    private final MoneyLine deposit;

    HandPanel(Composite parent, MoneyModel model, PageHost host, Notice notice, Runnable changed) {
        super(parent, model, host, notice, changed);
        table = new PagedTable<>(this, List.of(Column.of(TEXT.get("hand.village"), 220, Hand::name),
                Column.of(TEXT.get("hand.code"), 130, Hand::area),
                Column.<Hand>of(TEXT.get("hand.sum"), 130, hand -> Money.ofFen(hand.fen()).format()).atRight(),
                Column.of("", 60, hand -> "")), hand -> hand.area().isEmpty() ? 0 : Long.parseLong(hand.area()), false);
        table.setLayoutData(Layouts.fill());
        table.whenEmpty(TEXT.get("hand.none"));
        table.onFailure(notice::fail);
        deposit = new MoneyLine(this, notice, TEXT.get("hand.deposit"), model.today(), (fen, on, slip) -> table.selected().ifPresent(hand ->
                book(() -> model.deposit(hand, fen, on, slip), TEXT.get("hand.deposited", hand.name(), Money.ofFen(fen).format()))));
        table.onOpen(hand -> deposit.begin());
        table.onChange(() -> deposit.show(table.selected().map(Hand::name).orElse(""), table.selected().map(Hand::fen).orElse(0L)));
    }

    @Override
    void show() {
        table.show(PagedTable.Source.whole(model::hands));
    }

    @Override
    boolean primary() {
        return deposit.send();
    }

    @Override
    String counted() {
        return TEXT.get("hand.count", model.hands().size(), Money.ofFen(model.hands().stream().mapToLong(Hand::fen).sum()).format());
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
