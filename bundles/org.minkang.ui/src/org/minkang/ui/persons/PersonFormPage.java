package org.minkang.ui.persons;

import java.util.ArrayList;
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
import org.minkang.base.Refused;
import org.minkang.base.Sex;
import org.minkang.register.PersonCard;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.Scrolled;

/** Enters a person, or changes one. While a new one is typed, who is likely the same stands beside the form. */
public final class PersonFormPage implements Page {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(PersonFormPage.class);
    /** Long enough not to ask at every key, short enough to be there when the next field is reached. */
    private static final int PAUSE = 350;

    private final Map<String, Text> fields = new LinkedHashMap<>();
    private final Map<String, Label> problems = new LinkedHashMap<>();
    private PageHost host;
    private PersonFormModel model;
    private Notice notice;
    private Scrolled scrolled;
    private HintsBlock hints;
    private Combo sex;
    private Combo township;
    private Combo village;
    private List<PersonFormModel.Place> townships = List.of();
    private List<PersonFormModel.Place> villages = List.of();
    private Button save;
    private int typed;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        Composite body = new Composite(parent, SWT.NONE);
        Css.style(body, Css.PAPER);
        body.setLayout(Layouts.columns(1, 16, 8, 6));
        Label title = Css.style(new Label(body, SWT.NONE), Css.TITLE);
        boolean fresh = !host.argument().matches("\\d+");
        title.setText(TEXT.get(fresh ? "form.new" : "form.change"));
        notice = new Notice(body);
        scrolled = new Scrolled(body, 0);
        scrolled.setLayoutData(Layouts.fill());
        Composite line = new Composite(body, SWT.NONE);
        line.setLayout(Layouts.columns(2, 0, 0, 12));
        save = Buttons.primary(line, TEXT.get(fresh ? "form.enter" : "form.save"), this::save);
        Css.style(new Label(line, SWT.NONE), Css.MUTED).setText(TEXT.get("form.keys"));
        start();
    }

    private void start() {
        model = new PersonFormModel(host.desk(), host.argument().matches("\\d+") ? Long.parseLong(host.argument()) : 0);
        Layouts.empty(scrolled.content());
        fields.clear();
        problems.clear();
        save.setEnabled(false);
        Background.load(scrolled, model::start, this::build, e -> {
            notice.fail(e);
            scrolled.fit();
        });
    }

    private void build(PersonFormModel.Start start) {
        townships = start.townships();
        villages = start.villages();
        Composite columns = new Composite(scrolled.content(), SWT.NONE);
        columns.setLayout(Layouts.columns(model.isNew() ? 2 : 1, 0, 0, 24));
        columns.setLayoutData(Layouts.fill());
        Composite grid = new Composite(columns, SWT.NONE);
        grid.setLayout(Layouts.columns(2, 0, 0, 6));
        GridData data = new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false);
        data.widthHint = Look.scaled(480);
        grid.setLayoutData(data);
        for (String field : PersonFormModel.FIELDS) {
            if (!(model.isNew() ? List.of("diedOn", "reason") : List.of()).contains(field)) {
                field(grid, field, start.card());
            }
        }
        if (model.isNew()) {
            hints = new HintsBlock(columns, host, model::notSame);
        } else {
            host.title(TEXT.get("form.change-of", start.card().row().name()), start.card().row().maskedId());
            fill(start.card());
        }
        host.unsaved(false); // what was filled in just now was not typed by anybody
        save.setEnabled(true);
        scrolled.fit();
        fields.get("idNumber").setFocus();
    }

    private void field(Composite grid, String field, PersonCard card) {
        Label label = Css.style(new Label(grid, SWT.NONE), Css.MUTED);
        label.setText(TEXT.get("form." + field));
        if (field.equals("sex")) {
            sex = new Combo(grid, SWT.READ_ONLY);
            sex.setItems(TEXT.get("form.sex.number"), Sex.MALE.text(), Sex.FEMALE.text());
            sex.select(0);
            sex.addListener(SWT.Selection, e -> changed());
        } else if (field.equals("areaCode")) {
            places(grid);
        } else {
            Text text = new Text(grid, SWT.BORDER);
            text.setMessage(TEXT.get(card == null ? "form." + field + ".hint" : "form." + field + ".keep"));
            text.setLayoutData(Layouts.wide(240));
            text.addListener(SWT.Modify, e -> changed());
            fields.put(field, text);
        }
        Label problem = Css.style(new Label(grid, SWT.WRAP), Css.BAD);
        GridData wide = Layouts.wide(240);
        wide.horizontalSpan = 2;
        wide.exclude = true;
        problem.setLayoutData(wide);
        problem.setVisible(false);
        problems.put(field, problem);
    }

    private void places(Composite grid) {
        Composite line = new Composite(grid, SWT.NONE);
        line.setLayout(Layouts.columns(2, 0, 0, 8));
        line.setLayoutData(Layouts.across());
        township = combo(line, townships, "form.township");
        village = combo(line, villages, "form.village");
        township.addListener(SWT.Selection, e -> {
            int i = township.getSelectionIndex() - 1;
            village.setItems(TEXT.get("form.village"));
            village.select(0);
            villages = List.of();
            changed();
            if (i >= 0) {
                Background.load(village, () -> model.villages(townships.get(i).code()), found -> {
                    villages = found;
                    found.forEach(p -> village.add(p.name()));
                }, notice::fail);
            }
        });
        village.addListener(SWT.Selection, e -> changed());
    }

    private static Combo combo(Composite parent, List<PersonFormModel.Place> places, String nothing) {
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.add(TEXT.get(nothing));
        places.forEach(p -> combo.add(p.name()));
        combo.select(0);
        combo.setLayoutData(Layouts.wide(120));
        return combo;
    }

    private void fill(PersonCard card) {
        fields.get("name").setText(card.row().name());
        fields.get("household").setText(card.householdNumber().filter(n -> !n.contains("*")).orElse(""));
        card.diedOn().ifPresent(day -> fields.get("diedOn").setText(day.toString()));
        if (!card.row().maskedId().isEmpty()) {
            fields.get("idNumber").setMessage(TEXT.get("form.keep-as", card.row().maskedId()));
        }
        String area = card.row().areaCode() == null ? "" : card.row().areaCode();
        for (int i = 0; i < townships.size(); i++) {
            if (area.startsWith(townships.get(i).code())) {
                township.select(i + 1);
            }
        }
        for (int i = 0; i < villages.size(); i++) {
            if (area.equals(villages.get(i).code())) {
                village.select(i + 1);
            }
        }
    }

    /** Asks who is likely the same once the typing rests. */
    private void changed() {
        host.unsaved(true);
        if (!model.isNew() || hints == null) {
            return;
        }
        int mine = ++typed;
        scrolled.getDisplay().timerExec(PAUSE, () -> {
            if (mine == typed && !scrolled.isDisposed()) {
                read();
                Background.load(scrolled, model::hints, found -> {
                    if (mine == typed) {
                        hints.show(found);
                        scrolled.fit();
                    }
                }, notice::fail);
            }
        });
    }

    private void read() {
        fields.forEach((field, text) -> model.type(field, text.getText()));
        model.type("sex", List.of("", "MALE", "FEMALE").get(sex.getSelectionIndex()));
        int v = village.getSelectionIndex() - 1;
        int t = township.getSelectionIndex() - 1;
        model.type("areaCode", v >= 0 && v < villages.size() ? villages.get(v).code() : t >= 0 ? townships.get(t).code() : "");
    }

    private void save() {
        read();
        save.setEnabled(false);
        notice.clear();
        Background.load(scrolled, model::save, id -> {
            host.open(Pages.PERSON, Long.toString(id));
            host.close();
        }, e -> {
            save.setEnabled(true);
            if (e instanceof Refused refused) {
                show(PersonFormModel.byField(refused.problems()));
            } else {
                notice.fail(e);
            }
        });
    }

    private void show(Map<String, String> wrong) {
        problems.forEach((field, label) -> {
            String sentence = wrong.getOrDefault(field, "");
            ((GridData) label.getLayoutData()).exclude = sentence.isEmpty();
            label.setVisible(!sentence.isEmpty());
            label.setText(sentence.replace("&", "&&"));
        });
        List<String> others = new ArrayList<>();
        wrong.forEach((field, sentence) -> {
            if (!problems.containsKey(field)) {
                others.add(sentence);
            }
        });
        notice.say(Notice.Kind.ERROR, others);
        scrolled.fit();
        fields.entrySet().stream().filter(e -> wrong.containsKey(e.getKey())).findFirst().ifPresent(e -> e.getValue().setFocus());
    }

    @Override
    public void focus() {
        Text first = fields.get("idNumber");
        if (first != null && !first.isDisposed()) {
            first.setFocus();
        }
    }

    @Override
    public boolean run(PageCommand command) {
        if ((command == PageCommand.PRIMARY || command == PageCommand.SAVE) && save.isEnabled()) {
            save();
            return true;
        }
        return false;
    }
}
