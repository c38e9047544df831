package org.minkang.enrollment.ui.village;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Money;
import org.minkang.base.Problem;
import org.minkang.enrollment.EnrollmentRules;
import org.minkang.enrollment.ui.Rooms;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.widgets.Buttons;

/** The household below the list: its persons with what each pays, and the fields of form and receipt; problems stand beside theirs. */
final class HouseholdStrip extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(HouseholdStrip.class);
    /** So many persons stand beside each other. */
    private static final int ABREAST = 2;
    private static final int CELLS = 3;

    private final VillageModel model;
    private final PayEntry entry;
    private final Runnable take;
    private final Label title;
    private final Composite persons;
    private final Map<String, Control> fields = new LinkedHashMap<>();
    private final Map<String, Label> problems = new HashMap<>();
    private final Map<String, Label> remarks = new HashMap<>();
    private final Composite line;
    private final Label sum;
    private final Button button;
    private boolean filling;

    HouseholdStrip(Composite parent, VillageModel model, Runnable take) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.model = model;
        this.entry = model.entry();
        this.take = take;
        setLayout(Layouts.columns(1, 0, 4, 6));
        title = new Label(this, SWT.NONE);
        title.setFont(Look.bold());
        title.setLayoutData(Layouts.across());
        persons = new Composite(this, SWT.NONE);
        persons.setLayoutData(Layouts.across());
        line = new Composite(this, SWT.NONE);
        RowLayout rows = Layouts.rows(12);
        rows.center = false; // a problem below a field pushes no other field down
        line.setLayout(rows);
        line.setLayoutData(Layouts.wide(300));
        text("receipt", 120, entry::receipt);
        text("form", 120, entry::form);
        text("payer", 110, entry::payer);
        combo("channel", 164);
        text("on", 96, entry::day);
        combo("ground", 140);
        text("event", 96, entry::event);
        Composite last = column("sum");
        sum = new Label(last, SWT.NONE);
        sum.setFont(Look.heading());
        sum.setLayoutData(Layouts.width(90));
        Composite end = column(" ");
        button = Buttons.primary(end, TEXT.get("entry.take"), take);
        below("fen", end);
    }

    private Composite column(String key) {
        Composite column = new Composite(line, SWT.NONE);
        column.setLayout(Layouts.columns(1, 0, 0, 2));
        Css.style(new Label(column, SWT.NONE), Css.MUTED).setText(key.isBlank() ? " " : TEXT.get("entry." + key));
        return column;
    }

    private void below(String key, Composite column) {
        Label problem = Css.style(new Label(column, SWT.WRAP), Css.BAD);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, false, false);
        data.exclude = true;
        problem.setLayoutData(data);
        problems.put(key, problem);
    }

    private void text(String key, int width, Consumer<String> typed) {
        Composite column = column(key);
        Text field = new Text(column, SWT.BORDER);
        field.setLayoutData(Layouts.width(width));
        field.addListener(SWT.Modify, e -> {
            if (!filling) {
                typed.accept(field.getText());
            }
        });
        field.addListener(SWT.FocusIn, e -> field.selectAll());
        field.addListener(SWT.DefaultSelection, e -> onwards(field));
        fields.put(key, field);
        below(key, column);
    }

    private void combo(String key, int width) {
        Composite column = column(key);
        Combo combo = new Combo(column, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setLayoutData(Layouts.width(width));
        combo.addListener(SWT.Selection, e -> chosen());
        combo.addListener(SWT.DefaultSelection, e -> onwards(combo));
        fields.put(key, combo);
        below(key, column);
    }

    private void chosen() {
        List<EnrollmentRules.Channel> channels = model.rules().channels();
        entry.channel(channels.get(Math.max(0, ((Combo) fields.get("channel")).getSelectionIndex())).key());
        int ground = ((Combo) fields.get("ground")).getSelectionIndex();
        entry.ground(model.over() && ground > 0 ? model.rules().late().get(ground - 1).key() : "");
    }

    /** Enter goes to the next field that is there, and from the last one to the button. */
    private void onwards(Control from) {
        List<Control> there = new ArrayList<>(fields.values().stream().filter(Control::isVisible).toList());
        there.add(button);
        there.get(Math.min(there.indexOf(from) + 1, there.size() - 1)).setFocus();
    }

    /** What the pack has to choose from. */
    void offer() {
        Combo channel = (Combo) fields.get("channel");
        channel.setItems(model.rules().channels().stream().map(c -> c.name().text()).toArray(String[]::new));
        channel.select(model.rules().channels().stream().map(EnrollmentRules.Channel::key).toList().indexOf(entry.channel()));
        Combo ground = (Combo) fields.get("ground");
        ground.setItems(new String[0]);
        ground.add(TEXT.get("entry.no-ground"));
        model.rules().late().forEach(late -> ground.add(late.name().text()));
        ground.select(1 + model.rules().late().stream().map(EnrollmentRules.LateRule::key).toList().indexOf(entry.ground()));
        inRow(ground.getParent(), model.over());
        inRow(fields.get("event").getParent(), model.over());
    }

    private static void inRow(Composite column, boolean wanted) {
        RowData data = new RowData(SWT.DEFAULT, SWT.DEFAULT);
        data.exclude = !wanted;
        column.setLayoutData(data);
        column.setVisible(wanted);
    }

    /** Another household, or the same one as it is now. */
    void show() {
        filling = true;
        Layouts.empty(persons);
        remarks.clear();
        title.setText(entry.title().replace("&", "&&"));
        persons.setLayout(Layouts.columns(ABREAST * CELLS, 0, 0, 6));
        for (PayEntry.Line person : entry.lines()) {
            person(person);
        }
        fill("receipt", entry.receipt());
        fill("form", entry.form());
        fill("payer", entry.payer());
        fill("on", entry.day());
        fill("event", entry.event());
        filling = false;
        Rooms.room(line, entry.payable());
        clear();
        add();
        getParent().layout(true, true);
    }

    private void fill(String key, String value) {
        ((Text) fields.get(key)).setText(value);
    }

    private void person(PayEntry.Line person) {
        Button tick = new Button(persons, SWT.CHECK);
        tick.setText((person.row().name() + "  " + person.row().birth()).replace("&", "&&"));
        tick.setSelection(person.ticked());
        tick.setEnabled(person.payable());
        Text amount = new Text(persons, SWT.BORDER | SWT.RIGHT);
        amount.setText(person.amount());
        amount.setLayoutData(Layouts.width(84));
        amount.setEnabled(person.payable());
        amount.setVisible(person.payable());
        amount.addListener(SWT.FocusIn, e -> amount.selectAll());
        amount.addListener(SWT.Modify, e -> {
            person.amount(amount.getText());
            add();
        });
        amount.addListener(SWT.DefaultSelection, e -> fields.get("receipt").setFocus());
        tick.addListener(SWT.Selection, e -> {
            person.tick(tick.getSelection());
            add();
        });
        Label remark = Css.style(new Label(persons, SWT.NONE), Css.MUTED);
        remark.setText(remark(person));
        remark.setLayoutData(Layouts.across());
        remarks.put("fen." + person.row().id(), remark);
    }

    private String remark(PayEntry.Line person) {
        var row = person.row();
        return switch (row.state()) {
            case OPEN -> row.due().help() > 0 ? TEXT.get("entry.helped", Money.ofFen(row.due().help()).format()) : model.reasonName(row.reason());
            case ENROLLED -> row.paidOn() == null ? TEXT.get("entry.free")
                    : TEXT.get("entry.paid", row.paidOn(), row.receipt()).strip();
            case EXEMPT -> row.state().text() + "  " + model.reasonName(row.reason());
        };
    }

    private void add() {
        Layouts.say(sum, Money.ofFen(entry.sum()).format());
        button.setEnabled(entry.lines().stream().anyMatch(PayEntry.Line::ticked));
    }

    /** Shows each problem beside its field and puts the cursor into the first of them. @return those that have no field here */
    List<Problem> wrong(List<Problem> found) {
        clear();
        List<Problem> rest = new ArrayList<>();
        Control first = null;
        for (Problem problem : found) {
            Label remark = remarks.get(problem.place());
            Label below = problems.get(problem.place());
            if (remark != null) {
                Css.style(remark, Css.BAD).setText(problem.message().replace("&", "&&"));
            } else if (below != null) {
                below.setText(problem.message().replace("&", "&&"));
                GridData data = (GridData) below.getLayoutData();
                data.exclude = false;
                data.widthHint = Look.scaled(200);
                below.setVisible(true);
                first = first == null ? fields.get(problem.place()) : first;
            } else {
                rest.add(problem);
            }
        }
        if (first != null) {
            first.setFocus();
        }
        getParent().layout(true, true);
        return rest;
    }

    private void clear() {
        problems.values().forEach(label -> {
            label.setText("");
            label.setVisible(false);
            ((GridData) label.getLayoutData()).exclude = true;
        });
        entry.lines().forEach(person -> {
            Label remark = remarks.get("fen." + person.row().id());
            if (remark != null) {
                Css.style(remark, Css.MUTED).setText(remark(person));
            }
        });
    }

    /** Puts the cursor where the work begins; false when nothing can be taken. */
    boolean begin() {
        return entry.payable() && fields.get("receipt").setFocus();
    }
}
