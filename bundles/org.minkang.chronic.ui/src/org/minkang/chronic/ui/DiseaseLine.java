package org.minkang.chronic.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.casework.CaseView.ItemView;
import org.minkang.casework.Verdict;
import org.minkang.casework.type.Reason;
import org.minkang.chronic.Criteria;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;

/** One disease with its verdict, the reason of everything but a yes, and the criteria where an expert ticks them. */
final class DiseaseLine extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(DiseaseLine.class);

    private static final Map<Character, Verdict> KEYS = Map.of('y', Verdict.YES, 'n', Verdict.NO, 't', Verdict.FURTHER);

    private final ChronicFormModel.Choice choice;
    private final List<Reason> reasons;
    private final Runnable resized;
    private final int columns;
    private final Map<Verdict, Button> verdicts = new EnumMap<>(Verdict.class);
    private final Composite why;
    private final Map<String, Button> ticks = new LinkedHashMap<>();
    private Combo standard;
    private Text text;

    DiseaseLine(Composite parent, ChronicFormModel model, ItemView item, Runnable resized) {
        super(parent, SWT.NONE);
        this.choice = model.choice(item.key());
        this.reasons = new ArrayList<>(uniqueReasons(model));
        this.resized = resized;
        Css.style(this, Css.PAPER);
        columns = model.mayExamine() ? 5 : 4;
        setLayout(Layouts.columns(columns, 0, 2, 10));
        setLayoutData(Layouts.across());
        boolean opinion = model.opinionStep();
        Label name = new Label(this, SWT.WRAP);
        name.setText(item.label());
        name.setFont(Look.bold());
        name.setLayoutData(Layouts.width(Look.width(this, 20)));
        radio(opinion ? "line.meets" : "line.yes", Verdict.YES);
        radio(opinion ? "line.meets-not" : "line.no", Verdict.NO);
        if (model.mayExamine()) {
            radio("line.examine", Verdict.FURTHER);
        }
        Label state = Css.style(new Label(this, SWT.WRAP), Css.MUTED);
        state.setText(model.itemState(item).isEmpty() ? model.className(item.key()) : model.itemState(item));
        state.setLayoutData(Layouts.wide(120));
        if (opinion) {
            model.criteria(item.key()).ifPresent(this::createTicks);
        }
        why = createWhy(opinion);
        select();
    }

    private static List<Reason> uniqueReasons(ChronicFormModel model) {
        Map<String, Reason> byKey = new LinkedHashMap<>();
        model.reasons().forEach(r -> byKey.putIfAbsent(r.key(), r));
        return List.copyOf(byKey.values());
    }

    private void radio(String key, Verdict value) {
        Button b = new Button(this, SWT.RADIO);
        b.setText(TEXT.get(key));
        b.addListener(SWT.Selection, e -> {
            if (b.getSelection()) {
                choice.verdict(value);
                chosen();
            }
        });
        verdicts.put(value, b);
    }

    private void select() {
        verdicts.forEach((verdict, button) -> button.setSelection(verdict == choice.verdict()));
        chosen();
    }

    private void createTicks(Criteria criteria) {
        Composite list = new Composite(this, SWT.NONE);
        list.setLayout(Layouts.columns(1, 0, 0, 2));
        list.setLayoutData(Layouts.across(columns));
        Label needed = Css.style(new Label(list, SWT.NONE), Css.MUTED);
        needed.setText(TEXT.get("line.needed", criteria.needed(), criteria.ticks().size()));
        for (Criteria.Tick tick : criteria.ticks()) {
            Button b = new Button(list, SWT.CHECK | SWT.WRAP);
            b.setText((ticks.size() + 1) + "  " + tick.name().text());
            b.setLayoutData(Layouts.wide(200)); // it wraps where it knows how wide it is
            b.addListener(SWT.Selection, e -> choice.tick(tick.key(), b.getSelection()));
            ticks.put(tick.key(), b);
        }
    }

    private Composite createWhy(boolean opinion) {
        Composite line = new Composite(this, SWT.NONE);
        line.setLayout(Layouts.columns(2, 0, 0, 8));
        line.setLayoutData(Layouts.across(columns));
        if (!opinion) {
            standard = new Combo(line, SWT.DROP_DOWN | SWT.READ_ONLY);
            standard.add(TEXT.get("line.standard"));
            reasons.forEach(r -> standard.add(r.name().text()));
            standard.select(reasons.stream().map(Reason::key).toList().indexOf(choice.reasonCode()) + 1);
            standard.setLayoutData(Layouts.wide(200));
            standard.addListener(SWT.Selection, e -> store());
        }
        text = new Text(line, SWT.BORDER);
        text.setMessage(TEXT.get(opinion ? "line.reason" : "line.remark"));
        text.setText(choice.reason());
        text.setLayoutData(Layouts.wide(200));
        return line;
    }

    /** The reason takes room only when it is needed. */
    private void chosen() {
        boolean needed = choice.verdict() != null && choice.verdict() != Verdict.YES;
        GridData data = (GridData) why.getLayoutData();
        if (data.exclude == needed) {
            data.exclude = !needed;
            why.setVisible(needed);
            layout(true, true);
            resized.run();
        }
    }

    /** A digit ticks a criterion, Y, N and (where one may examine) T decide; false for any other key. */
    boolean key(char typed) {
        int digit = typed - '1';
        if (digit >= 0 && digit < ticks.size()) {
            String key = List.copyOf(ticks.keySet()).get(digit);
            Button tick = ticks.get(key);
            tick.setSelection(!tick.getSelection());
            choice.tick(key, tick.getSelection());
            return true;
        }
        Verdict typedVerdict = KEYS.get(Character.toLowerCase(typed));
        if (typedVerdict == null || !verdicts.containsKey(typedVerdict)) {
            return false;
        }
        choice.verdict(typedVerdict);
        select();
        (typedVerdict == Verdict.YES ? verdicts.get(typedVerdict) : text).setFocus();
        return true;
    }

    /** Puts what stands in the widgets into the choice. */
    void store() {
        choice.reason(text.getText());
        if (standard != null) {
            int i = standard.getSelectionIndex();
            choice.reasonCode(i <= 0 ? "" : reasons.get(i - 1).key());
        }
    }

    @Override
    public boolean setFocus() {
        if (isDisposed()) {
            return false; // asked while the line goes away
        }
        Button chosen = verdicts.getOrDefault(choice.verdict(), verdicts.get(Verdict.YES));
        return !chosen.isDisposed() && chosen.setFocus(); // the parts of a line go before the line itself
    }
}
