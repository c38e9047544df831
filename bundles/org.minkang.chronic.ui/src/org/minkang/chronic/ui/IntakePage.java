package org.minkang.chronic.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Refused;
import org.minkang.chronic.Accepted;
import org.minkang.chronic.ChronicRules;
import org.minkang.chronic.Disease;
import org.minkang.chronic.PaperKind;
import org.minkang.chronic.RenewalDraft;
import org.minkang.register.PersonRow;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.persons.PersonModel;
import org.minkang.ui.widgets.Block;
import org.minkang.ui.widgets.Boxes;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.Scrolled;
import org.minkang.ui.widgets.Suggestions;

/** 新申请: an application taken in at the window. Problems stand beside their field. */
public final class IntakePage implements Page {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(IntakePage.class);

    private static final int COLUMN = 360;
    private static final int GAP = 24;

    private final Map<String, Label> problems = new LinkedHashMap<>();
    private final Map<String, Text> fields = new LinkedHashMap<>();
    private PageHost host;
    private IntakeModel model;
    private Composite body;
    private Notice notice;
    private Composite columns;
    private Composite right;
    private Text search;
    private Table found;
    private List<PersonRow> persons = List.of();
    private Label person;
    private final Map<String, Button> diseases = new LinkedHashMap<>();
    private Composite papers;
    private Label missing;
    private Scrolled scrolled;
    private Button accept;
    private Label reach;
    private Label known;
    private String aim = "";

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 16, 8, 6));
        notice = new Notice(body);
        scrolled = new Scrolled(body, 0);
        scrolled.setLayoutData(Layouts.fill());
        aim = host.argument();
        Composite line = new Composite(body, SWT.NONE);
        line.setLayout(Layouts.columns(3, 0, 0, 12));
        line.setLayoutData(Layouts.across());
        accept = Buttons.primary(line, TEXT.get("intake.accept"), this::accept);
        missing = Css.style(new Label(line, SWT.WRAP), Css.WARN);
        missing.setLayoutData(Layouts.wide(300));
        start();
    }

    /** A fresh form, for the first and for every next applicant. */
    private void start() {
        model = new IntakeModel(host.desk());
        Layouts.empty(scrolled.content());
        fields.clear();
        problems.clear();
        accept.setEnabled(false);
        host.unsaved(false);
        Background.load(body, model::rules, rules -> rules.ifPresentOrElse(this::build,
                () -> notice.say(Notice.Kind.WARNING, TEXT.get("intake.no-rules"))), notice::fail);
    }

    private void build(ChronicRules rules) {
        columns = new Composite(scrolled.content(), SWT.NONE);
        columns.setLayout(Layouts.columns(2, 0, 0, GAP));
        columns.setLayoutData(Layouts.fill());
        Composite left = column();
        right = column();
        createPerson(new Block(left, TEXT.get("intake.person")).body());
        createDiagnosis(new Block(left, TEXT.get("intake.diagnosis")).body());
        createDiseases(new Block(right, TEXT.get("intake.diseases")).body(), rules);
        Block block = new Block(right, TEXT.get("intake.papers"));
        papers = new Composite(block.body(), SWT.NONE);
        papers.setLayout(Layouts.columns(3, 0, 0, 4));
        papers.setLayoutData(Layouts.across());
        problem(block.body(), "papers");
        wanted();
        accept.setEnabled(true);
        scrolled.fit();
        search.setFocus();
        String argument = aim;
        aim = ""; // the next applicant is another one
        if (argument.startsWith(ChronicPages.RENEW)) {
            long certificate = Long.parseLong(argument.substring(ChronicPages.RENEW.length()));
            Background.load(body, () -> model.renew(certificate), this::renew, notice::fail);
        } else if (!argument.isEmpty()) {
            Background.load(body, () -> model.aim(argument), row -> row.ifPresent(this::aimed), notice::fail);
        }
    }

    /** What is known from the certificate that is renewed. */
    private void renew(RenewalDraft draft) {
        fields.get("provider").setText(draft.provider());
        fields.get("doctor").setText(draft.doctor());
        Button disease = diseases.get(draft.disease());
        if (disease != null) { // else the pack of today has no such disease, and the check says so
            disease.setSelection(true);
        }
        wanted();
        model.person().ifPresent(this::take);
        boolean earlier = draft.provider().isEmpty();
        fields.get(earlier ? "provider" : "diagnosedOn").setFocus();
        notice.say(Notice.Kind.INFO, TEXT.get(earlier ? "intake.renewal-earlier" : "intake.renewal"));
        scrolled.fit();
    }

    /** The form was opened for somebody: a row of a household check, or of a touring day. */
    private void aimed(PersonRow row) {
        fields.forEach((key, text) -> text.setText(model.filled(key)));
        take(row);
    }

    private Composite column() {
        Composite column = new Composite(columns, SWT.NONE);
        column.setLayout(Layouts.columns(1, 0, 0, 10));
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.widthHint = Look.scaled(COLUMN);
        column.setLayoutData(data);
        return column;
    }

    private void createPerson(Composite block) {
        search = new Text(block, SWT.SEARCH | SWT.ICON_SEARCH);
        search.setMessage(TEXT.get("intake.search"));
        search.setLayoutData(Layouts.across());
        search.addListener(SWT.DefaultSelection, e -> find());
        found = new Table(block, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        GridData data = Layouts.across();
        data.heightHint = 110;
        data.exclude = true;
        found.setLayoutData(data);
        found.setVisible(false);
        found.addListener(SWT.DefaultSelection, e -> choose());
        found.addListener(SWT.MouseUp, e -> choose());
        person = new Label(block, SWT.WRAP);
        person.setFont(Look.bold());
        person.setLayoutData(Layouts.wide(300));
        known = Css.style(new Label(block, SWT.WRAP), Css.MUTED);
        known.setLayoutData(Layouts.wide(300));
        visible(known, false);
        reach = Css.style(new Label(block, SWT.WRAP), Css.WARN);
        reach.setLayoutData(Layouts.wide(300));
        visible(reach, false);
        problem(block, "personId");
        problem(block, "appliedOn");
    }

    private void find() {
        String text = search.getText().strip();
        Background.load(body, () -> model.find(text), rows -> {
            persons = rows;
            found.removeAll();
            offer(rows.size() > 1); // before the rows: GTK leaves a table blank that gets them while it has no room
            for (PersonRow row : rows) {
                new TableItem(found, SWT.NONE).setText(describe(row));
            }
            if (rows.size() == 1) {
                take(rows.get(0));
            } else if (rows.isEmpty()) {
                person.setText(TEXT.get("intake.nobody"));
                scrolled.fit();
            } else {
                found.setSelection(0);
                found.setFocus();
            }
        }, notice::fail);
    }

    private void offer(boolean visible) {
        ((GridData) found.getLayoutData()).exclude = !visible;
        found.setVisible(visible);
        scrolled.fit();
    }

    private static String describe(PersonRow row) {
        return row.name() + "  " + PersonModel.sex(row.sex()) + "  " + row.birthYear() + "  " + row.maskedId() + "  " + row.areaName();
    }

    private void choose() {
        int i = found.getSelectionIndex();
        if (i >= 0) {
            take(persons.get(i));
        }
    }

    private void take(PersonRow row) {
        model.person(row);
        typed("personId");
        person.setText(describe(row));
        host.person(row.id());
        offer(false);
        say(known, "");
        say(reach, "");
        Background.load(body, () -> model.known(row.id()), lines -> say(row, known, String.join("\n", lines)), notice::fail);
        Background.load(body, () -> model.reach(row.id()), said -> say(row, reach, said), notice::fail);
        fields.get("provider").setFocus();
    }

    /** Somebody else may have been chosen while it was read. */
    private void say(PersonRow of, Label label, String words) {
        if (model.person().filter(of::equals).isPresent()) {
            say(label, words);
        }
    }

    private void say(Label label, String words) {
        label.setText(words.replace("&", "&&"));
        visible(label, !words.isEmpty());
        scrolled.fit();
    }

    private void createDiagnosis(Composite block) {
        Composite grid = new Composite(block, SWT.NONE);
        grid.setLayout(Layouts.columns(2, 0, 0, 6));
        grid.setLayoutData(Layouts.across());
        for (String key : List.of("provider", "doctor", "diagnosedOn", "recordNumber", "phone", "findings", "coverReason", "note")) {
            Label label = Css.style(new Label(grid, SWT.NONE), Css.MUTED);
            label.setText(TEXT.get("intake." + key));
            Text text = new Text(grid, SWT.BORDER);
            text.setMessage(TEXT.get("intake." + key + ".hint"));
            text.setLayoutData(Layouts.wide(240));
            text.addListener(SWT.Modify, e -> typed(key));
            if (key.equals("provider")) {
                Suggestions.offer(text, model::providers);
            }
            fields.put(key, text);
            problem(grid, key);
            ((GridData) problems.get(key).getLayoutData()).horizontalSpan = 2;
            ((GridData) problems.get(key).getLayoutData()).horizontalIndent = 58;
        }
    }

    /** A line for what is wrong with a field; it takes no room while nothing is. */
    private void problem(Composite parent, String field) {
        Label label = Css.style(new Label(parent, SWT.WRAP), Css.BAD);
        label.setLayoutData(Layouts.wide(240));
        visible(label, false);
        problems.put(field, label);
    }

    private void createDiseases(Composite block, ChronicRules rules) {
        problem(block, "diseases"); // above them: below thirty boxes nobody sees it
        Composite grid = new Composite(block, SWT.NONE);
        grid.setLayoutData(Layouts.across());
        for (Disease d : rules.diseases()) {
            Button b = new Button(grid, SWT.CHECK);
            diseases.put(d.code(), b);
            b.setText(d.name().text());
            b.setToolTipText(d.diseaseClass().name().text());
            b.addListener(SWT.Selection, e -> {
                model.disease(d.code(), b.getSelection());
                typed("diseases");
                wanted();
                scrolled.fit();
            });
        }
        fit(grid);
        Boxes.byArrows(grid);
        Listener again = e -> {
            fit(grid);
            scrolled.fit();
        };
        scrolled.addListener(SWT.Resize, again);
        grid.addListener(SWT.Dispose, e -> scrolled.removeListener(SWT.Resize, again));
    }

    /** As many columns as there is room for beside the fields; it changes with the window, and with the panel at its right. */
    private void fit(Composite grid) {
        int room = scrolled.getClientArea().width - Look.scaled(COLUMN) - GAP;
        for (int across = 3; across > 0; across--) {
            grid.setLayout(Layouts.columns(across, 0, 0, 4));
            if (grid.computeSize(SWT.DEFAULT, SWT.DEFAULT, true).x <= room) {
                break;
            }
        }
        int wide = grid.computeSize(SWT.DEFAULT, SWT.DEFAULT, true).x;
        ((GridData) right.getLayoutData()).widthHint = Math.max(wide, Look.scaled(COLUMN));
    }

    private void wanted() {
        Layouts.empty(papers);
        for (PaperKind kind : model.wanted()) {
            Button b = new Button(papers, SWT.CHECK);
            b.setText(kind.name().text());
            b.setSelection(model.has(kind.key()));
            b.addListener(SWT.Selection, e -> {
                model.paper(kind.key(), b.getSelection());
                typed("papers");
                tellMissing();
            });
        }
        tellMissing();
    }

    private void tellMissing() {
        String list = model.missing();
        Layouts.say(missing, list.isEmpty() ? "" : TEXT.get("intake.missing", list));
    }

    /** What was wrong with a field is being mended; whether it is right now is said by the next check. */
    private void typed(String field) {
        host.unsaved(true);
        if (problems.get(field).getVisible()) {
            visible(problems.get(field), false);
            scrolled.fit();
        }
    }

    private void accept() {
        fields.forEach((key, text) -> model.text(key, text.getText()));
        accept.setEnabled(false);
        Background.load(body, model::accept, this::accepted, e -> {
            accept.setEnabled(true);
            if (e instanceof Refused refused) {
                show(IntakeModel.byField(refused.problems()));
            } else {
                notice.fail(e);
            }
        });
    }

    private void show(Map<String, String> wrong) {
        problems.forEach((field, label) -> {
            String sentence = wrong.getOrDefault(field, "");
            visible(label, !sentence.isEmpty());
            label.setText(sentence);
        });
        List<String> others = wrong.entrySet().stream().filter(e -> !problems.containsKey(e.getKey()))
                .map(Map.Entry::getValue).toList();
        notice.say(Notice.Kind.ERROR, others);
        scrolled.fit();
        problems.keySet().stream().filter(wrong::containsKey).findFirst().ifPresent(field -> {
            place(field).setFocus();
            scrolled.showControl(problems.get(field));
        });
    }

    /** Where the cursor goes when something is wrong with a field. */
    private Control place(String field) {
        return switch (field) {
            case "diseases" -> diseases.values().stream().filter(Button::getSelection).findFirst()
                    .orElse(diseases.values().iterator().next());
            case "papers" -> papers.getChildren().length == 0 ? accept : papers.getChildren()[0];
            default -> fields.getOrDefault(field, search);
        };
    }

    private static void visible(Label label, boolean on) {
        ((GridData) label.getLayoutData()).exclude = !on;
        label.setVisible(on);
    }

    private void accepted(Accepted a) {
        notice.say(Notice.Kind.DONE, TEXT.get("intake.accepted", a.caseNumber()));
        String name = model.person().map(PersonRow::name).orElse("");
        ChronicPapers letters = new ChronicPapers(host, a.caseId(), a.caseNumber(), name);
        if (model.missing().isEmpty()) {
            letters.acceptance();
        } else {
            letters.onceNotice();
        }
        start();
    }

    @Override
    public void focus() {
        if (search != null && !search.isDisposed()) {
            search.setFocus();
        }
    }

    @Override
    public void reopened(String argument) {
        if (!argument.isEmpty()) {
            aim = argument;
            notice.clear();
            start();
        }
    }

    @Override
    public boolean run(PageCommand command) {
        if (command == PageCommand.PRIMARY && accept.isEnabled()) {
            accept();
            return true;
        }
        return false;
    }
}
