package org.minkang.ui.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.replay.ReplayFigures;
import org.minkang.benefit.replay.ReplayTable;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** What a replay came to: the sums, and below them one grouping at a time with bars, or the persons it changes most for. */
final class ReplayView {

    private static final Text TEXT = Text.of(ReplayModel.class);

    private final PageHost host;
    private final ReplayModel.Outcome outcome;
    private final Combo by;
    private final Composite list;

    ReplayView(Composite parent, PageHost host, ReplayModel.Outcome outcome) {
        this.host = host;
        this.outcome = outcome;
        Label title = Css.style(new Label(parent, SWT.WRAP), Css.HEADING);
        title.setText(outcome.title().replace("&", "&&"));
        title.setLayoutData(Layouts.wide(300));
        sums(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayout(Layouts.columns(2, 0, 0, 8));
        new Label(bar, SWT.NONE).setText(TEXT.get("replay.grouped"));
        by = new Combo(bar, SWT.READ_ONLY);
        groupings().forEach(b -> by.add(b.label()));
        by.add(TEXT.get("replay.most"));
        by.select(0);
        by.setVisibleItemCount(by.getItemCount());
        list = new Composite(parent, SWT.NONE);
        list.setLayout(Layouts.columns(1, 0, 0, 0));
        list.setLayoutData(Layouts.fill());
        by.addListener(SWT.Selection, e -> fill());
        fill();
    }

    private static List<ReplayTable.By> groupings() {
        return List.of(ReplayTable.By.LAYER, ReplayTable.By.KIND, ReplayTable.By.LEVEL, ReplayTable.By.MARK, ReplayTable.By.AREA);
    }

    private void sums(Composite parent) {
        ReplayFigures all = outcome.table().rows(ReplayTable.By.ALL).get(0).figures();
        Composite sums = new Composite(parent, SWT.NONE);
        sums.setLayout(Layouts.columns(5, 0, 4, 32));
        sum(sums, TEXT.get("replay.now"), yuan(all.before()));
        sum(sums, TEXT.get("replay.then"), yuan(all.after()));
        sum(sums, TEXT.get("replay.change"), signed(all.change()) + percent(all));
        sum(sums, TEXT.get("replay.more", count(all.more())), signed(all.won()));
        sum(sums, TEXT.get("replay.less", count(all.less())), signed(-all.lost()));
    }

    private static void sum(Composite sums, String name, String amount) {
        Composite one = new Composite(sums, SWT.NONE);
        one.setLayout(Layouts.columns(1, 0, 0, 2));
        Css.style(new Label(one, SWT.NONE), Css.MUTED).setText(name);
        Css.style(new Label(one, SWT.NONE), Css.HEADING).setText(amount);
    }

    private static String count(long number) {
        return String.format("%,d", number);
    }

    private static String percent(ReplayFigures figures) {
        return figures.before() == 0 ? "" : String.format("  (%+.2f%%)", 100.0 * figures.change() / figures.before());
    }

    static String yuan(long fen) {
        return Money.ofFen(fen).format();
    }

    private static String signed(long fen) {
        return (fen > 0 ? "+" : "") + yuan(fen);
    }

    private void fill() {
        Layouts.empty(list);
        if (by.getSelectionIndex() < groupings().size()) {
            groups(groupings().get(by.getSelectionIndex()));
        } else {
            persons();
        }
        list.layout(true, true);
    }

    private void groups(ReplayTable.By grouping) {
        List<ReplayTable.Row> rows = outcome.table().rows(grouping);
        List<Column<ReplayTable.Row>> columns = new ArrayList<>(List.of(
                Column.of(grouping.label(), 190, ReplayTable.Row::name),
                number(TEXT.get(grouping.ofPersons() ? "replay.persons" : "replay.visits"), 76, row -> count(row.figures().count())),
                number(TEXT.get("replay.column.now"), 116, row -> yuan(row.figures().before())),
                number(TEXT.get("replay.column.then"), 116, row -> yuan(row.figures().after()))));
        columns.add(number(TEXT.get("replay.column.change"), 116, row -> signed(row.figures().change())));
        columns.add(number(TEXT.get("replay.more-count"), 76, row -> count(row.figures().more())));
        columns.add(number(TEXT.get("replay.less-count"), 76, row -> count(row.figures().less())));
        columns.add(bar(rows, row -> row.figures().change()));
        PagedTable<ReplayTable.Row> table = new PagedTable<>(list, columns, rows::indexOf, false);
        table.setLayoutData(Layouts.fill());
        table.show(PagedTable.Source.whole(() -> rows));
    }

    private void persons() {
        List<Column<ReplayModel.Changed>> columns = new ArrayList<>(List.of(
                Column.of(TEXT.get("replay.person"), 110, c -> c.person().name()),
                Column.<ReplayModel.Changed>of(TEXT.get("replay.number"), 160, c -> c.person().maskedId()).toned(c -> Tone.MUTED),
                Column.of(TEXT.get("replay.area"), 150, c -> c.person().areaName()),
                number(TEXT.get("replay.column.now"), 116, c -> yuan(c.change().before())),
                number(TEXT.get("replay.column.then"), 116, c -> yuan(c.change().after())),
                number(TEXT.get("replay.column.change"), 116, c -> signed(c.change().change()))));
        columns.add(bar(outcome.most(), c -> c.change().change()));
        PagedTable<ReplayModel.Changed> table = new PagedTable<>(list, columns, c -> c.person().id(), false);
        table.setLayoutData(Layouts.fill());
        table.onOpen(c -> host.open(Pages.PERSON, Long.toString(c.person().id())));
        table.show(PagedTable.Source.whole(outcome::most));
    }

    /** The change as a bar from the middle: to the right what is more, to the left what is less. */
    private static <R> Column<R> bar(List<R> rows, ToLongFunction<R> change) {
        long most = Math.max(1, rows.stream().mapToLong(change).map(Math::abs).max().orElse(1));
        return Column.bar(TEXT.get("replay.bar"), 180, row -> (double) change.applyAsLong(row) / most);
    }

    private static <R> Column<R> number(String heading, int width, Function<R, String> text) {
        return Column.of(heading, width, text).atRight();
    }

    void focus() {
        for (Control child : list.getChildren()) {
            child.setFocus();
        }
    }
}
