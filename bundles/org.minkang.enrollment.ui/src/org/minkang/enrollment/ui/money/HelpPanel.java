package org.minkang.enrollment.ui.money;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.enrollment.ui.money.MoneyModel.Claim;
import org.minkang.ui.Layouts;
import org.minkang.ui.PageHost;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** What payers of help owe, claimed by the marks of persons, and what they pay. */
final class HelpPanel extends MoneyPanel {

    private static final Text TEXT = Text.of(HelpPanel.class);

    private final PagedTable<Claim> table;
    private final MoneyLine paid;

    HelpPanel(Composite parent, MoneyModel model, PageHost host, Notice notice, Runnable changed) {
        super(parent, model, host, notice, changed);
        Composite bar = new Composite(this, org.eclipse.swt.SWT.NONE);
        bar.setLayout(Layouts.columns(1, 0, 0, 8));
        Buttons.push(bar, "refresh", TEXT.get("help.claim"), () -> book(model::claimHelp, count -> TEXT.get("help.claimed", count)))
                .setToolTipText(TEXT.get("help.claim-tip"));
        table = new PagedTable<>(this, List.of(Column.of(TEXT.get("help.payer"), 220, Claim::name),
                Column.<Claim>of(TEXT.get("help.owes"), 150, claim -> Money.ofFen(claim.fen()).format()).atRight(),
                Column.of("", 60, claim -> "")), claim -> claim.key().hashCode(), false);
        table.setLayoutData(Layouts.fill());
        table.whenEmpty(TEXT.get("help.none"));
        table.onFailure(notice::fail);
        paid = new MoneyLine(this, notice, TEXT.get("help.paid"), model.today(), (fen, on, slip) -> table.selected().ifPresent(claim ->
                book(() -> model.helpPaid(claim, fen, on, slip), TEXT.get("help.has-paid", claim.name(), Money.ofFen(fen).format()))));
        table.onOpen(claim -> paid.begin());
        table.onChange(() -> paid.show(table.selected().filter(claim -> claim.fen() > 0).map(Claim::name).orElse(""),
                table.selected().map(Claim::fen).orElse(0L)));
    }

    @Override
    void show() {
        table.show(PagedTable.Source.whole(model::claims));
    }

    @Override
    boolean primary() {
        return paid.send();
    }

    @Override
    String counted() {
        return TEXT.get("help.count", Money.ofFen(model.claims().stream().mapToLong(Claim::fen).sum()).format());
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
