package org.minkang.ui.visits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.visits.DayRules;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Failures;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.widgets.Boxes;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Scrolled;
import org.minkang.ui.widgets.Suggestions;

/**
 * The fields of a visit, in place: those that the policy pack of the day has words for. They are made anew when the day has
 * other rules or another kind is chosen; what was typed stays.
 */
final class VisitForm extends Composite {

    private static final Text TEXT = Text.of(VisitForm.class);
    /** Long enough not to ask at every key. */
    private static final int PAUSE = 350;
    private static final int NAME = 96;
    private static final int FIELD = 230;
    private static final int AMOUNT = 130;
    private static final int COUNT = 60;

    private final VisitFormModel model;
    private final Runnable typed;
    private final Map<String, Control> fields = new LinkedHashMap<>();
    private final Map<String, Label> problems = new LinkedHashMap<>();
    private final Scrolled scrolled;
    private final Button save;
    private boolean building;
    private int keys;
    private String noRules = "";

    /** @param typed told when something is typed */
    VisitForm(Composite parent, VisitFormModel model, Runnable typed, Runnable save, Runnable back) {
        super(parent, SWT.NONE);
        this.model = model;
        this.typed = typed;
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(1, 0, 0, 6));
        Label title = Css.style(new Label(this, SWT.NONE), Css.HEADING);
        title.setText(model.corrected() == null ? TEXT.get("form.enter")
                : TEXT.get("form.correct", model.corrected().entry().invoice()).replace("&", "&&"));
        scrolled = new Scrolled(this, 0);
        scrolled.setLayoutData(Layouts.fill());
        Composite row = new Composite(this, SWT.NONE);
        row.setLayout(Layouts.columns(3, 0, 0, 8));
        this.save = Buttons.primary(row, TEXT.get(model.corrected() == null ? "form.enter-go" : "form.correct-go"), save);
        Buttons.push(row, TEXT.get("form.back"), back);
        Css.style(new Label(row, SWT.NONE), Css.MUTED).setText(TEXT.get("form.keys"));
        Background.load(this, () -> {
            model.nameProvider();
            return rulesOfDay();
        }, found -> {
            take(found);
            build();
            setFocus();
        }, e -> say(Map.of("from", String.join("\n", Failures.sentences(e)))));
    }

    /** The rules of the day that is typed, or why there are none. */
    private record Ruled(Optional<DayRules> rules, String fault) {
    }

    private Ruled rulesOfDay() {
        try {
            return new Ruled(model.day().map(model::rulesOn), "");
        } catch (Refused e) {
            return new Ruled(Optional.empty(), e.problems().stream().map(p -> p.message()).collect(Collectors.joining("\n")));
        }
    }

    private boolean take(Ruled found) {
        noRules = found.fault();
        return model.apply(found.rules());
    }

    private void build() {
        building = true;
        String at = fields.entrySet().stream().filter(e -> e.getValue().isFocusControl()).map(Map.Entry::getKey).findFirst().orElse("");
        int caret = fields.get(at) instanceof org.eclipse.swt.widgets.Text text ? text.getCaretPosition() : 0;
        Layouts.empty(scrolled.content());
        fields.clear();
        problems.clear();
        Composite columns = new Composite(scrolled.content(), SWT.NONE);
        RowLayout side = Layouts.rows(32); // the last one below the others where there is little room
        side.center = false;
        columns.setLayout(side);
        columns.setLayoutData(Layouts.wide(120));
        visit(column(columns, NAME + FIELD));
        if (model.kind() != VisitKind.RECKONING) {
            cost(column(columns, NAME + AMOUNT + COUNT + 90));
        }
        if (model.corrected() != null || model.kind() != VisitKind.RECKONING && !model.flags().isEmpty()) {
            more(column(columns, NAME + FIELD));
        }
        building = false;
        say(Map.of());
        if (fields.containsKey(at)) {
            fields.get(at).setFocus();
            if (fields.get(at) instanceof org.eclipse.swt.widgets.Text text) {
                text.setSelection(caret);
            }
        }
    }

    private static Composite column(Composite parent, int width) {
        Composite grid = new Composite(parent, SWT.NONE);
        grid.setLayout(Layouts.columns(2, 0, 0, 6));
        grid.setLayoutData(new RowData(Look.scaled(width), SWT.DEFAULT));
        return grid;
    }

    private void visit(Composite grid) {
        text(grid, "invoice", TEXT.get("form.invoice"), 0);
        List<VisitFormModel.Choice> kinds = new ArrayList<>();
        for (VisitKind kind : VisitKind.values()) {
            kinds.add(new VisitFormModel.Choice(kind.name(), kind.label().text()));
        }
        choice(grid, "kind", TEXT.get("form.kind"), kinds);
        boolean reckoning = model.kind() == VisitKind.RECKONING;
        text(grid, "from", TEXT.get(model.isStay() ? "form.admitted" : reckoning ? "form.on" : "form.visited"), 0);
        if (model.isStay()) {
            text(grid, "to", TEXT.get("form.discharged"), 0);
        }
        if (!reckoning) {
            Suggestions.offer(text(grid, "provider", TEXT.get("form.provider"), 0), model::providers);
            choice(grid, "level", TEXT.get("form.level"), model.levels());
            choice(grid, "disease", TEXT.get("form.disease"), model.diseases());
        }
    }

    private void cost(Composite grid) {
        for (VisitFormModel.Choice item : model.items()) {
            amount(grid, item);
        }
        problem(grid, "costs");
        text(grid, "ownExpense", TEXT.get("form.own"), AMOUNT);
    }

    private void more(Composite grid) {
        List<VisitFormModel.Choice> flags = model.flags();
        if (!flags.isEmpty() && model.kind() != VisitKind.RECKONING) {
            label(grid, TEXT.get("form.flags"));
            Composite boxes = new Composite(grid, SWT.NONE);
            boxes.setLayout(Layouts.columns(1, 0, 0, 2));
            boxes.setLayoutData(Layouts.across());
            flags.forEach(flag -> box(boxes, flag));
            Boxes.byArrows(boxes);
        }
        problem(grid, "flags");
        if (model.corrected() != null) {
            text(grid, VisitFormModel.REASON, TEXT.get("form.reason"), 0);
        }
    }

    private void box(Composite boxes, VisitFormModel.Choice flag) {
        Button box = new Button(boxes, SWT.CHECK);
        box.setText(flag.name().replace("&", "&&"));
        box.setSelection(!model.typed(VisitFormModel.FLAG + flag.key()).isEmpty());
        box.addListener(SWT.Selection, e -> type(VisitFormModel.FLAG + flag.key(), box.getSelection() ? "x" : ""));
        fields.putIfAbsent("flags", box);
    }

    private void amount(Composite grid, VisitFormModel.Choice item) {
        String field = VisitFormModel.COST + item.key();
        if (!model.byDay(item.key())) {
            text(grid, field, item.name(), AMOUNT);
            return;
        }
        label(grid, item.name());
        Composite line = new Composite(grid, SWT.NONE);
        line.setLayout(Layouts.columns(3, 0, 0, 6));
        line.setLayoutData(Layouts.across());
        field(line, field, AMOUNT).setToolTipText(item.name());
        field(line, VisitFormModel.DAYS + item.key(), COUNT).setToolTipText(TEXT.get("form.days-of", item.name()));
        Css.style(new Label(line, SWT.NONE), Css.MUTED).setText(TEXT.get("form.days"));
        problem(grid, field);
        problem(grid, VisitFormModel.DAYS + item.key());
    }

    private static void label(Composite grid, String name) {
        Label label = Css.style(new Label(grid, SWT.WRAP), Css.MUTED);
        label.setText(name.replace("&", "&&"));
        label.setLayoutData(Layouts.width(NAME));
    }

    private org.eclipse.swt.widgets.Text text(Composite grid, String field, String name, int width) {
        label(grid, name);
        org.eclipse.swt.widgets.Text text = field(grid, field, width);
        problem(grid, field);
        return text;
    }

    private org.eclipse.swt.widgets.Text field(Composite parent, String field, int width) {
        org.eclipse.swt.widgets.Text text = new org.eclipse.swt.widgets.Text(parent, SWT.BORDER);
        text.setText(model.typed(field));
        text.setLayoutData(width == 0 ? Layouts.wide(120) : Layouts.width(width));
        boolean day = field.equals("from") || field.equals("to");
        text.addListener(SWT.Modify, e -> {
            type(field, text.getText());
            if (day && !building) {
                askRules();
            }
        });
        fields.put(field, text);
        return text;
    }

    private void choice(Composite grid, String field, String name, List<VisitFormModel.Choice> choices) {
        label(grid, name);
        Combo combo = new Combo(grid, SWT.READ_ONLY);
        combo.setItems(choices.stream().map(VisitFormModel.Choice::name).toArray(String[]::new));
        String chosen = field.equals("kind") ? model.kind().name() : model.typed(field);
        combo.select(Math.max(0, choices.stream().map(VisitFormModel.Choice::key).toList().indexOf(chosen)));
        combo.setLayoutData(Layouts.wide(120));
        combo.addListener(SWT.Selection, e -> {
            type(field, choices.get(combo.getSelectionIndex()).key());
            if (field.equals("kind")) {
                getDisplay().asyncExec(this::again); // this combo goes, but not while it tells of the choice
            }
        });
        fields.put(field, combo);
        problem(grid, field);
    }

    private void again() {
        if (!isDisposed()) {
            build();
            askRules(); // of a stay the day of discharge counts, of others the day itself
        }
    }

    private void problem(Composite grid, String field) {
        Label problem = Css.style(new Label(grid, SWT.WRAP), Css.BAD);
        GridData data = Layouts.wide(120);
        data.horizontalSpan = 2;
        data.exclude = true;
        problem.setLayoutData(data);
        problem.setVisible(false);
        problems.put(field, problem);
    }

    private void type(String field, String value) {
        if (!building) {
            model.type(field, value);
            typed.run();
        }
    }

    /** Once the typing of a day rests: other rules ask for other things. */
    private void askRules() {
        int mine = ++keys;
        getDisplay().timerExec(PAUSE, () -> {
            if (mine == keys && !isDisposed()) {
                Background.load(this, this::rulesOfDay, found -> {
                    if (mine == keys && take(found)) {
                        build();
                    } else if (mine == keys) {
                        say(Map.of());
                    }
                }, e -> say(Map.of("from", String.join("\n", Failures.sentences(e)))));
            }
        });
    }

    /**
     * Shows what is wrong, each at its field, and puts the cursor into the first such field.
     *
     * @return what belongs to no field of this form
     */
    List<String> say(Map<String, String> wrong) {
        Map<String, String> all = new LinkedHashMap<>(wrong);
        if (!noRules.isEmpty()) {
            all.putIfAbsent(model.isStay() && !model.typed("to").isEmpty() ? "to" : "from", noRules);
        }
        problems.forEach((field, label) -> {
            String sentence = all.getOrDefault(field, "");
            ((GridData) label.getLayoutData()).exclude = sentence.isEmpty();
            label.setVisible(!sentence.isEmpty());
            label.setText(sentence.replace("&", "&&"));
        });
        scrolled.fit();
        fields.entrySet().stream().filter(e -> wrong.containsKey(e.getKey())
                || e.getKey().startsWith(VisitFormModel.COST) && wrong.containsKey("costs")).findFirst().ifPresent(e -> e.getValue().setFocus());
        return all.entrySet().stream().filter(e -> !problems.containsKey(e.getKey())).map(Map.Entry::getValue).toList();
    }

    /** Nothing can be sent while the last is being saved. */
    void busy(boolean saving) {
        save.setEnabled(!saving);
    }

    boolean isBusy() {
        return !save.isEnabled();
    }

    @Override
    public boolean setFocus() {
        Control first = fields.get("invoice");
        return first == null || first.isDisposed() ? super.setFocus() : first.setFocus();
    }
}
