package org.minkang.ui.benefit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Item;
import org.minkang.benefit.rules.Term;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.rules.Vocabulary;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.settle.Insured;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.widgets.Boxes;
import org.minkang.ui.widgets.Buttons;

/** The fields of the simulator: only those the pack has words for. */
final class SimulatorForm {

    private static final Text TEXT = Text.of(SimulatorModel.class);
    private static final int NAME = 110;
    private static final int WIDE = 150;

    private final SimulatorModel model;
    private final Runnable changed;
    private final Composite grid;
    private final Map<String, Label> problems = new LinkedHashMap<>();
    private org.eclipse.swt.widgets.Text first;

    /**
     * @param rebuild called when other fields are wanted
     * @param invent  called when an invented person is wanted instead of one of the register
     */
    SimulatorForm(Composite parent, SimulatorModel model, BenefitRules rules, Runnable changed, Runnable rebuild, Runnable invent) {
        this.model = model;
        this.changed = changed;
        grid = new Composite(parent, SWT.NONE);
        GridLayout columns = Layouts.columns(2, 0, 4, 6);
        columns.marginRight = 10; // for the scroll bar that lies over it
        grid.setLayout(columns);
        grid.setLayoutData(Layouts.across());
        model.person().ifPresent(real -> {
            known(real, rules);
            Buttons.push(grid, TEXT.get("simulator.invent"), invent).setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false, 2, 1));
        });
        heading("simulator.visit");
        kinds(rebuild);
        terms("level", rules.words().levels());
        field("from", TEXT.get(model.isStay() ? "simulator.admitted" : "simulator.on"));
        if (model.isStay()) {
            field("to", TEXT.get("simulator.discharged"));
        }
        terms("disease", rules.words().diseases());
        boxes("flags", rules.words().flags());
        heading("simulator.cost");
        for (Item item : rules.items()) {
            String key = item.term().key();
            first = key.isEmpty() ? field("cost other", TEXT.get(rules.items().size() == 1 ? "simulator.all-cost" : "simulator.other-cost"))
                    : first;
            if (!key.isEmpty()) {
                field("cost " + key, item.term().name().text());
            }
            if (item.perDay().isPresent()) {
                field("days " + key, TEXT.get("simulator.item-days", item.term().name()));
            }
        }
        field("own", TEXT.get("simulator.own"));
        if (model.person().isEmpty()) {
            heading("simulator.person");
            field("birth", TEXT.get("simulator.birth"));
            terms("tier", rules.words().tiers());
            boxes("marks", rules.words().marks());
            boxes("certified", rules.words().diseases());
        }
    }

    /** What is known of a person of the register, as far as the pack asks for it. */
    private void known(SimulatorModel.Real real, BenefitRules rules) {
        Insured person = real.standing().person();
        line(real.row().name() + "  " + real.row().maskedId(), Css.HEADING);
        line(TEXT.get("simulator.born", real.row().birthYear()), Css.MUTED);
        if (!person.tier().isEmpty()) {
            line(TEXT.get("simulator.has", TEXT.get("simulator.tier"), names(List.of(person.tier()), rules.words().tiers())), Css.MUTED);
        }
        line(TEXT.get("simulator.has", TEXT.get("simulator.marks"), names(keys(person.marks()), rules.words().marks())), Css.MUTED);
        line(TEXT.get("simulator.has", TEXT.get("simulator.certified"), names(keys(person.certified()), rules.words().diseases())), Css.MUTED);
        line(TEXT.get("simulator.before", real.year(), real.standing().claims().size()), Css.MUTED);
    }

    private void line(String sentence, String css) {
        Label label = Css.style(new Label(grid, SWT.WRAP), css);
        label.setText(sentence.replace("&", "&&"));
        GridData data = Layouts.across(2);
        data.widthHint = Look.scaled(NAME + WIDE);
        label.setLayoutData(data);
    }

    private static List<String> keys(List<Dated> dated) {
        return dated.stream().map(Dated::key).distinct().toList();
    }

    /** Names of what the pack has a word for; what it has none for plays no part. */
    private static String names(List<String> keys, Vocabulary words) {
        String names = words.terms().stream().filter(t -> keys.contains(t.key())).map(t -> t.name().text()).collect(Collectors.joining("、"));
        return names.isEmpty() ? TEXT.get("simulator.has-none") : names;
    }

    private void heading(String key) {
        Label label = Css.style(new Label(grid, SWT.NONE), Css.HEADING);
        label.setText(TEXT.get(key));
        GridData data = Layouts.across(2);
        data.verticalIndent = grid.getChildren().length == 1 ? 0 : 8;
        label.setLayoutData(data);
    }

    private Label label(String text) {
        Label label = Css.style(new Label(grid, SWT.WRAP), Css.MUTED);
        label.setText(text);
        label.setLayoutData(Layouts.width(NAME));
        return label;
    }

    private void kinds(Runnable rebuild) {
        label(TEXT.get("simulator.kind"));
        List<VisitKind> kinds = new ArrayList<>(List.of(VisitKind.values()));
        kinds.remove(VisitKind.RECKONING);
        Combo combo = combo(kinds.stream().map(k -> k.label().text()).toList(), kinds.indexOf(model.kind()));
        combo.addListener(SWT.Selection, e -> {
            boolean stay = model.isStay();
            model.type("kind", kinds.get(combo.getSelectionIndex()).name());
            if (stay == model.isStay()) {
                changed.run();
            } else {
                combo.getDisplay().asyncExec(rebuild); // this combo goes, but not while it tells of the choice
            }
        });
    }

    private void terms(String field, Vocabulary vocabulary) {
        if (vocabulary.size() == 0) {
            return;
        }
        label(TEXT.get("simulator." + field));
        List<String> names = new ArrayList<>(vocabulary.terms().stream().map(t -> t.name().text()).toList());
        boolean mayMiss = field.equals("disease");
        if (mayMiss) {
            names.add(0, TEXT.get("simulator.no-disease"));
        }
        if (!mayMiss && !vocabulary.has(model.typed(field))) {
            model.type(field, vocabulary.terms().get(vocabulary.size() / 2).key()); // the usual one is rarely the first
        }
        int place = vocabulary.place(model.typed(field)).orElse(-1) + (mayMiss ? 1 : 0);
        Combo combo = combo(names, Math.max(0, place));
        combo.addListener(SWT.Selection, e -> {
            int index = combo.getSelectionIndex() - (mayMiss ? 1 : 0);
            model.type(field, index < 0 ? "" : vocabulary.terms().get(index).key());
            changed.run();
        });
    }

    private Combo combo(List<String> names, int selected) {
        Combo combo = new Combo(grid, SWT.READ_ONLY);
        combo.setItems(names.toArray(String[]::new));
        combo.select(selected);
        combo.setLayoutData(Layouts.wide(WIDE));
        return combo;
    }

    private org.eclipse.swt.widgets.Text field(String field, String name) {
        label(name);
        org.eclipse.swt.widgets.Text text = new org.eclipse.swt.widgets.Text(grid, SWT.BORDER);
        text.setText(model.typed(field));
        text.setLayoutData(Layouts.wide(WIDE));
        text.addListener(SWT.Modify, e -> {
            model.type(field, text.getText());
            changed.run();
        });
        Label problem = Css.style(new Label(grid, SWT.WRAP), Css.BAD);
        GridData data = Layouts.across(2);
        data.exclude = true;
        problem.setLayoutData(data);
        problem.setVisible(false);
        problems.put(field, problem);
        return text;
    }

    private void boxes(String field, Vocabulary vocabulary) {
        if (vocabulary.size() == 0) {
            return;
        }
        label(TEXT.get("simulator." + field)).setLayoutData(Layouts.across(2));
        Composite boxes = new Composite(grid, SWT.NONE);
        boxes.setLayout(Layouts.columns(1, 0, 0, 2));
        GridData data = Layouts.across(2);
        data.horizontalIndent = 16;
        boxes.setLayoutData(data);
        for (Term term : vocabulary.terms()) {
            Button box = new Button(boxes, SWT.CHECK);
            box.setText(term.name().text());
            box.setSelection(model.ticked(field + " " + term.key()));
            box.addListener(SWT.Selection, e -> {
                model.tick(field + " " + term.key(), box.getSelection());
                changed.run();
            });
        }
        Boxes.byArrows(boxes);
    }

    /** Shows what is wrong beside its field, and nothing beside the others. */
    void problems(Map<String, String> found) {
        problems.forEach((field, label) -> {
            String sentence = found.getOrDefault(field, "");
            label.setText(sentence);
            label.setVisible(!sentence.isEmpty());
            ((GridData) label.getLayoutData()).exclude = sentence.isEmpty();
        });
    }

    void setFocus() {
        if (first != null && !first.isDisposed()) {
            first.setFocus();
            first.selectAll();
        }
    }
}
