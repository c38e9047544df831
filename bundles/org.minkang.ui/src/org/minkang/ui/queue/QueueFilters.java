package org.minkang.ui.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.minkang.casework.QueueFilter.Sort;
import org.minkang.ui.Css;
import org.minkang.ui.Icons;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.queue.QueueModel.Choice;

/** The line of filters over the queue. Arrow keys choose, Escape returns to the list, what was chosen is kept. */
final class QueueFilters extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(QueueFilters.class);

    /** An order that can be chosen. */
    private record Order(Sort by, boolean down) {
    }

    private static final List<Order> ORDERS = List.of(new Order(Sort.DUE, false), new Order(Sort.STEP, false),
            new Order(Sort.AREA, false), new Order(Sort.NAME, false), new Order(Sort.NUMBER, false), new Order(Sort.NUMBER, true));

    private final QueueModel model;
    private final Runnable changed;
    private final Runnable leave;
    private final Combo step;
    private final Combo area;
    private final Combo item;
    private final Combo due;
    private final Combo sort;
    private final Text text;
    private final Button clear;
    private QueueModel.Choices choices = new QueueModel.Choices(List.of(), List.of(), List.of());

    /** @param leave gives the focus to the list */
    QueueFilters(Composite parent, QueueModel model, Runnable changed, Runnable leave) {
        super(parent, SWT.NONE);
        this.model = model;
        this.changed = changed;
        this.leave = leave;
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(7, 0, 0, 4));
        setLayoutData(Layouts.across());
        step = combo("filter.step", 112, i -> model.step(key(choices.steps(), i)));
        area = combo("filter.area", 112, i -> model.area(key(choices.areas(), i)));
        item = combo("filter.item", 150, i -> model.item(key(choices.items(), i)));
        due = combo("filter.due", 128, i -> model.within(i == 0 ? null : QueueModel.LIMITS.get(i - 1)));
        QueueModel.LIMITS.forEach(n -> due.add(n > 0 ? TEXT.get("filter.due.within", n) : TEXT.get("filter.due." + n)));
        sort = combo("filter.sort", 128, i -> model.sort(ORDERS.get(i).by(), ORDERS.get(i).down()));
        sort.removeAll();
        ORDERS.forEach(o -> sort.add(TEXT.get("filter.sort." + o.by() + (o.down() ? ".down" : ""))));
        text = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH);
        text.setMessage(TEXT.get("filter.text"));
        GridData narrow = new GridData(SWT.FILL, SWT.CENTER, true, false);
        narrow.widthHint = Look.scaled(150);
        narrow.minimumWidth = 70;
        text.setLayoutData(narrow);
        text.addListener(SWT.DefaultSelection, e -> filterByText());
        text.addListener(SWT.FocusOut, e -> filterByText());
        text.addListener(SWT.KeyDown, this::key);
        clear = new Button(this, SWT.PUSH | SWT.FLAT);
        clear.setImage(Icons.get("close", Tone.MUTED));
        clear.setToolTipText(TEXT.get("filter.clear"));
        clear.addListener(SWT.Selection, e -> clear());
        show();
    }

    private Combo combo(String key, int width, Consumer<Integer> chosen) {
        Combo combo = new Combo(this, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(TEXT.get(key));
        combo.select(0);
        combo.setToolTipText(TEXT.get(key + ".tip"));
        GridData room = new GridData(SWT.FILL, SWT.CENTER, true, false);
        room.widthHint = Look.scaled(width);
        room.minimumWidth = 70; // gives way where the type is large and the panel at the right open
        combo.setLayoutData(room);
        combo.setVisibleItemCount(16);
        combo.addListener(SWT.Selection, e -> {
            chosen.accept(Math.max(0, combo.getSelectionIndex()));
            chosen();
        });
        combo.addListener(SWT.KeyDown, this::key);
        return combo;
    }

    private static String key(List<Choice> from, int index) {
        return index <= 0 || index > from.size() ? null : from.get(index - 1).key();
    }

    private void chosen() {
        model.keep();
        show();
        changed.run();
    }

    private void key(Event e) {
        if (e.character == SWT.ESC) {
            leave.run();
        }
    }

    /** What can be chosen, once it is read. */
    void offer(QueueModel.Choices offered) {
        choices = offered;
        fill(step, "filter.step", offered.steps());
        fill(area, "filter.area", offered.areas());
        fill(item, "filter.item", offered.items());
        show();
    }

    private static void fill(Combo combo, String all, List<Choice> offered) {
        List<String> labels = new ArrayList<>(List.of(TEXT.get(all)));
        offered.forEach(c -> labels.add(c.label()));
        combo.setItems(labels.toArray(String[]::new));
    }

    /** Shows what the model filters by. */
    void show() {
        select(step, choices.steps(), model.filter().step());
        select(area, choices.areas(), model.filter().area());
        select(item, choices.items(), model.filter().itemKey());
        due.select(model.within() == null ? 0 : 1 + QueueModel.LIMITS.indexOf(model.within()));
        int order = ORDERS.indexOf(new Order(model.filter().sort(), model.filter().descending()));
        if (order < 0) {
            sort.deselectAll(); // by a heading, the other way round
        } else {
            sort.select(order);
        }
        clear.setEnabled(model.narrowed());
    }

    private static void select(Combo combo, List<Choice> from, String key) {
        int found = 0;
        for (int i = 0; i < from.size(); i++) {
            found = from.get(i).key().equals(key) ? i + 1 : found;
        }
        combo.select(found);
    }

    private void filterByText() {
        String typed = text.getText().strip();
        String had = model.filter().text() == null ? "" : model.filter().text();
        if (!typed.equals(had)) {
            model.text(typed);
            show();
            changed.run();
        }
    }

    private void clear() {
        model.widen();
        text.setText("");
        chosen();
    }

    /** The list was opened for something else: the filters show it. */
    void emptyText() {
        text.setText("");
    }

    /** Ctrl+F. */
    void search() {
        text.setFocus();
        text.selectAll();
    }
}
