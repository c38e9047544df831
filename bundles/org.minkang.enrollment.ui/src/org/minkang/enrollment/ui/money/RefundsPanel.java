package org.minkang.enrollment.ui.money;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.enrollment.money.Refunds;
import org.minkang.enrollment.money.Refunds.Batch;
import org.minkang.enrollment.money.Refunds.Owed;
import org.minkang.enrollment.money.Refunds.Refund;
import org.minkang.enrollment.money.Refunds.State;
import org.minkang.enrollment.ui.Figure;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.PageHost;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** What is owed back, the batches it is refunded in, and the persons of a batch. One makes a batch, another releases it. */
final class RefundsPanel extends MoneyPanel {

    private static final Text TEXT = Text.of(RefundsPanel.class);
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Combo area;
    private final Button make;
    private final Label owedTitle;
    private final PagedTable<Owed> owed;
    private final PagedTable<Batch> batches;
    private final PagedTable<Refund> refunds;
    private final Button release;
    private final Button drop;
    private final Button account;
    private final Button failed;
    private final PersonFinder finder;
    private long shown;

    RefundsPanel(Composite parent, MoneyModel model, PageHost host, Notice notice, Runnable changed) {
        super(parent, model, host, notice, changed);
        Composite bar = line(4);
        owedTitle = new Label(bar, SWT.NONE);
        owedTitle.setFont(Look.bold());
        area = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
        area.setLayoutData(Layouts.width(130));
        make = Buttons.push(bar, "add", TEXT.get("refunds.make"), this::make);
        Buttons.push(bar, "undo", TEXT.get("refunds.back"), this::toFinder).setToolTipText(TEXT.get("refunds.back-tip"));
        finder = new PersonFinder(this, model, notice, TEXT.get("refunds.back-now"), (person, reason) ->
                book(() -> model.owe(person, reason), TEXT.get("refunds.is-back", person.name())));
        owed = table(List.of(Column.of(TEXT.get("refunds.name"), 90, Owed::name), Column.of(TEXT.get("refunds.number"), 160, Owed::maskedId),
                Column.of(TEXT.get("refunds.village"), 170, o -> model.village(o.area())),
                Column.<Owed>of(TEXT.get("refunds.sum"), 100, o -> Money.ofFen(o.fen()).format()).atRight(), Column.of("", 20, o -> "")),
                Owed::memberId, "refunds.none-owed");
        owed.onOpen(one -> host.open(org.minkang.ui.Pages.PERSON, Long.toString(one.personId())));
        Composite acts = line(3);
        title(acts, "refunds.batches");
        release = Buttons.push(acts, "ok", TEXT.get("refunds.release"), this::release);
        drop = Buttons.push(acts, "waived", TEXT.get("refunds.drop"), this::drop);
        batches = table(List.of(Column.of(TEXT.get("refunds.batch"), 110, b -> String.valueOf(b.id())),
                Column.of(TEXT.get("refunds.area"), 100, b -> b.area().isEmpty() ? TEXT.get("refunds.county") : model.areaName(b.area())),
                Column.of(TEXT.get("refunds.made-by"), 110, Batch::madeBy),
                Column.of(TEXT.get("refunds.made-at"), 130, b -> AT.format(b.madeAt().atZone(ZoneId.systemDefault()))),
                Column.<Batch>of(TEXT.get("refunds.persons"), 60, b -> Figure.grouped(b.count())).atRight(),
                Column.<Batch>of(TEXT.get("refunds.sum"), 100, b -> Money.ofFen(b.fen()).format()).atRight(),
                Column.<Batch>of(TEXT.get("refunds.state"), 190, RefundsPanel::state).toned(RefundsPanel::tone)), Batch::id, "refunds.none");
        batches.onChange(this::batchChanged);
        Composite more = line(3);
        title(more, "refunds.persons-of");
        account = Buttons.push(more, "form", TEXT.get("refunds.account"), () -> ask("refunds.account", "refunds.account-of", model::account));
        failed = Buttons.push(more, "error", TEXT.get("refunds.failed"), () -> ask("refunds.failed", "refunds.failed-of", model::failed));
        refunds = table(List.of(Column.of(TEXT.get("refunds.name"), 90, Refund::name), Column.of(TEXT.get("refunds.number"), 160, Refund::maskedId),
                Column.<Refund>of(TEXT.get("refunds.sum"), 100, r -> Money.ofFen(r.fen()).format()).atRight(),
                Column.of(TEXT.get("refunds.account-no"), 180, Refund::account), Column.of(TEXT.get("refunds.state"), 90, r -> TEXT.get("refund." + r.state())),
                Column.of(TEXT.get("refunds.reason"), 180, Refund::reason)), Refund::id, "refunds.no-batch");
        refunds.onChange(this::buttons);
        buttons();
    }

    private Composite line(int columns) {
        Composite line = new Composite(this, SWT.NONE);
        line.setLayout(Layouts.columns(columns, 0, 0, 8));
        line.setLayoutData(Layouts.across());
        return line;
    }

    private static void title(Composite line, String key) {
        Label label = Css.style(new Label(line, SWT.NONE), Css.HEADING);
        label.setText(TEXT.get(key));
    }

    private <R> PagedTable<R> table(List<Column<R>> columns, java.util.function.ToLongFunction<R> id, String empty) {
        PagedTable<R> table = new PagedTable<>(this, columns, id, false);
        table.setLayoutData(Layouts.fill());
        table.whenEmpty(TEXT.get(empty));
        table.onFailure(notice::fail);
        return table;
    }

    private static String state(Batch batch) {
        return !batch.releasedBy().isEmpty()
                ? TEXT.get(batch.failed() > 0 ? "refunds.paid-failed" : "refunds.paid", batch.releasedBy(), batch.failed())
                : batch.due() == 0 ? TEXT.get("refunds.dropped") : TEXT.get("refunds.waits");
    }

    private static Tone tone(Batch batch) {
        return !batch.releasedBy().isEmpty() ? batch.failed() > 0 ? Tone.BAD : Tone.GOOD : batch.due() == 0 ? Tone.MUTED : Tone.WARN;
    }

    @Override
    void show() {
        Layouts.say(owedTitle, TEXT.get("refunds.owed", Figure.grouped(model.owed())));
        if (area.getItemCount() == 0) {
            area.add(TEXT.get("refunds.county"));
            model.townships().forEach(township -> area.add(township.name()));
            area.select(0);
        }
        make.setEnabled(model.owed() > 0);
        owed.show(new PagedTable.Source<>() {
            @Override
            public long count() {
                return model.owed();
            }

            @Override
            public List<Owed> page(int first, int max) {
                return model.owed(first, max);
            }
        });
        shown = 0;
        finder.show("", "");
        batches.show(PagedTable.Source.whole(model::batches));
        refunds.show(PagedTable.Source.whole(List::of));
        layout(true, true);
    }

    private void batchChanged() {
        Batch batch = batches.selected().orElse(null);
        buttons();
        long now = batch == null ? 0 : batch.id();
        if (now == shown) {
            return;
        }
        shown = now;
        if (batch != null) {
            refunds.show(new PagedTable.Source<>() {
                @Override
                public long count() {
                    return batch.count();
                }

                @Override
                public List<Refund> page(int first, int max) {
                    return model.refunds(batch, first, max);
                }
            });
        }
    }

    private void buttons() {
        Batch batch = batches.selected().orElse(null);
        release.setEnabled(batch != null && model.mayRelease(batch));
        release.setToolTipText(batch != null && model.mayDrop(batch) && !model.mayRelease(batch) ? TEXT.get("refunds.four-eyes") : null);
        drop.setEnabled(batch != null && model.mayDrop(batch));
        State state = refunds.selected().map(Refund::state).orElse(null);
        account.setEnabled(state == State.DUE);
        failed.setEnabled(state == State.PAID);
    }

    private void make() {
        String township = area.getSelectionIndex() <= 0 ? "" : model.townships().get(area.getSelectionIndex() - 1).code().digits();
        book(() -> model.make(township), TEXT.get("refunds.made"));
    }

    private void release() {
        chosen(batch -> {
            if (Dialogs.confirm(getShell(), TEXT.get("refunds.release"), TEXT.get("refunds.release-sure", batch.count(),
                    Money.ofFen(batch.fen()).format()), TEXT.get("refunds.release"))) {
                book(() -> model.release(batch), TEXT.get("refunds.released", batch.count(), Money.ofFen(batch.fen()).format()));
            }
        });
    }

    private void drop() {
        chosen(batch -> Dialogs.ask(getShell(), TEXT.get("refunds.drop"), TEXT.get("refunds.drop-why"))
                .ifPresent(reason -> book(() -> model.drop(batch, reason), TEXT.get("refunds.is-dropped"))));
    }

    private void chosen(Consumer<Batch> then) {
        batches.selected().ifPresent(then);
    }

    private void ask(String title, String question, java.util.function.BiConsumer<Refunds.Refund, String> work) {
        refunds.selected().ifPresent(refund -> Dialogs.ask(getShell(), TEXT.get(title), TEXT.get(question, refund.name(),
                Money.ofFen(refund.fen()).format())).ifPresent(words -> book(() -> work.accept(refund, words), TEXT.get(title + "-done", refund.name()))));
    }

    private void toFinder() {
        finder.show(finder.isVisible() ? "" : TEXT.get("refunds.back-who"), "");
        finder.begin();
    }

    @Override
    boolean primary() {
        return finder.send();
    }

    @Override
    boolean back() {
        boolean there = finder.isVisible();
        finder.show("", "");
        return there;
    }

    @Override
    String counted() {
        return TEXT.get("refunds.owed", Figure.grouped(model.owed()));
    }

    @Override
    public boolean setFocus() {
        return owed.setFocus();
    }
}
