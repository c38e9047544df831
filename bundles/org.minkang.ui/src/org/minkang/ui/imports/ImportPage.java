package org.minkang.ui.imports;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.SheetCheck;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.StepBar;

/** Four steps on one page: file, matching, check, import. Nothing is written before the last one. */
public final class ImportPage implements Page {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(ImportPage.class);

    private PageHost host;
    private ImportModel model;
    private Composite body;
    private StepBar steps;
    private Combo profile;
    private Text file;
    private Combo sheet;
    private Notice notice;
    private MatchPanel match;
    private CheckPanel check;
    private ResultPanel result;
    private Button matchAgain;
    private Label summary;
    private Button save;
    private Button checkAgain;
    private Button apply;
    private LongWork<?> running;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new ImportModel(host.desk());
        body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 16, 10, 8));
        steps = new StepBar(body);
        createFile();
        notice = new Notice(body);
        match = new MatchPanel(body, model, this::matched);
        check = new CheckPanel(body, model, this::corrected, notice::fail);
        result = new ResultPanel(body, host);
        createActions();
        aim(host.argument());
        show();
    }

    private void createFile() {
        Composite line = new Composite(body, SWT.NONE);
        line.setLayout(Layouts.columns(5, 0, 0, 8));
        line.setLayoutData(Layouts.across());
        profile = new Combo(line, SWT.DROP_DOWN | SWT.READ_ONLY);
        model.profiles().forEach(p -> profile.add(p.name().text()));
        profile.setToolTipText(TEXT.get("import.profile"));
        profile.addListener(SWT.Selection, e -> {
            model.profile(model.profiles().get(profile.getSelectionIndex()).id());
            show();
        });
        file = new Text(line, SWT.BORDER);
        file.setMessage(TEXT.get("import.file"));
        file.setLayoutData(Layouts.wide(300));
        file.addListener(SWT.DefaultSelection, e -> open(file.getText().strip()));
        Buttons.push(line, "folder", TEXT.get("import.choose"), this::choose);
        sheet = new Combo(line, SWT.DROP_DOWN | SWT.READ_ONLY);
        sheet.setToolTipText(TEXT.get("import.sheet"));
        sheet.setLayoutData(Layouts.width(150));
        sheet.addListener(SWT.Selection, e -> {
            String name = sheet.getText();
            Background.load(body, () -> {
                model.choose(name);
                return name;
            }, n -> opened(), notice::fail);
        });
        matchAgain = new Button(line, SWT.TOGGLE);
        matchAgain.setText(TEXT.get("import.match"));
        matchAgain.addListener(SWT.Selection, e -> show());
        drop();
    }

    /** A file dropped anywhere on the page is opened. */
    private void drop() {
        DropTarget target = new DropTarget(body, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files && files.length > 0) {
                    open(files[0]);
                }
            }
        });
    }

    private void createActions() {
        Composite line = new Composite(body, SWT.NONE);
        line.setLayout(Layouts.columns(4, 0, 0, 8));
        line.setLayoutData(Layouts.across());
        apply = Buttons.primary(line, TEXT.get("import.choose"), this::primary);
        checkAgain = Buttons.push(line, TEXT.get("import.check-again"), this::check);
        save = Buttons.push(line, TEXT.get("import.save-rejected"), this::saveRejected);
        summary = Css.style(new Label(line, SWT.NONE), Css.MUTED);
        summary.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    /** @param argument the id of a profile, or nothing */
    private void aim(String argument) {
        model.profile(argument);
        profile.select(model.place());
    }

    private void choose() {
        Dialogs.open(body.getShell(), "*.xlsx;*.xls;*.csv", "*").ifPresent(chosen -> open(chosen.toString()));
    }

    private void open(String path) {
        if (path.isEmpty() || model.profile().isEmpty()) {
            return;
        }
        file.setText(path);
        notice.clear();
        work(TEXT.get("import.opening"), progress -> {
            model.open(Path.of(path));
            return path;
        }, p -> opened());
    }

    private void opened() {
        sheet.setItems(model.sheets().toArray(String[]::new));
        sheet.select(model.sheets().indexOf(model.chosenSheet()));
        matchAgain.setSelection(model.step() == ImportModel.Step.MATCH);
        match.fill();
        if (model.step() == ImportModel.Step.CHECK) {
            check();
        }
    }

    private void matched() {
        show();
    }

    private void check() {
        matchAgain.setSelection(false);
        notice.clear();
        work(TEXT.get("import.checking"), model::check, this::checked);
    }

    private void checked(SheetCheck found) {
        check.fill(found);
        if (found.bad() == 0 && found.good() > 0) {
            notice.say(Notice.Kind.DONE, TEXT.get("import.all-good", found.good()));
        }
    }

    private void corrected() {
        check();
    }

    private void primary() {
        if (model.step() == ImportModel.Step.IMPORT) {
            work(TEXT.get("import.applying"), model::apply, this::applied);
        } else if (model.step() == ImportModel.Step.CHECK) {
            check();
        } else if (model.step() == ImportModel.Step.FILE || model.step() == ImportModel.Step.DONE) {
            choose();
        }
    }

    private void applied(ApplyReport report) {
        result.fill(report);
        notice.say(Notice.Kind.DONE, TEXT.get("import.done", report.created(), report.linked(), report.skipped()));
    }

    private void saveRejected() {
        Dialogs.saveAs(body.getShell(), model.rejectedName()).ifPresent(chosen -> work(TEXT.get("import.saving"),
                progress -> model.saveRejected(chosen), f -> notice.say(Notice.Kind.DONE, TEXT.get("import.saved", f))));
    }

    private <T> void work(String name, LongWork.Operation<T> operation, java.util.function.Consumer<T> then) {
        apply.setEnabled(false);
        checkAgain.setEnabled(false);
        running = LongWork.start(body, name, operation, r -> {
            running = null;
            then.accept(r);
            show();
        }, e -> {
            running = null;
            notice.fail(e);
            show();
        });
    }

    private void show() {
        ImportModel.Step step = model.step();
        steps.show(List.of(bar("import.step.file", 0, step), bar("import.step.match", 1, step),
                bar("import.step.check", 2, step), bar("import.step.import", 3, step)), false);
        boolean matching = step == ImportModel.Step.MATCH || matchAgain.getSelection() && step != ImportModel.Step.FILE;
        room(match, matching);
        room(check, !matching && (step == ImportModel.Step.IMPORT));
        room(result, step == ImportModel.Step.DONE);
        matchAgain.setEnabled(step != ImportModel.Step.FILE && step != ImportModel.Step.DONE);
        sheet.setEnabled(model.sheets().size() > 1);
        checkAgain.setEnabled(running == null && (step == ImportModel.Step.CHECK || step == ImportModel.Step.IMPORT));
        SheetCheck found = model.checked().orElse(null);
        save.setEnabled(found != null && found.bad() > 0);
        Buttons.text(apply, found != null && step == ImportModel.Step.IMPORT ? TEXT.get("import.apply", found.good())
                : step == ImportModel.Step.CHECK ? TEXT.get("import.check") : TEXT.get("import.choose"));
        apply.setEnabled(running == null && switch (step) {
            case FILE, CHECK, DONE -> true;
            case IMPORT -> found != null && found.good() > 0;
            default -> false;
        });
        Layouts.say(summary, found == null ? TEXT.get(step == ImportModel.Step.FILE ? "import.hint" : "import.nothing-written")
                : TEXT.get("import.summary", found.rows(), found.good(), found.bad(), found.skipped()));
        if (step == ImportModel.Step.MATCH) {
            notice.say(Notice.Kind.WARNING, TEXT.get("import.missing", String.join("、", model.missing())));
        }
        host.count(found == null ? "" : TEXT.get("import.count", found.rows()));
        body.layout(true, true);
    }

    private static StepBar.Step bar(String key, int place, ImportModel.Step now) {
        int here = now == ImportModel.Step.DONE ? 4 : now.ordinal();
        return new StepBar.Step(TEXT.get(key), place < here ? StepBar.State.DONE
                : place == here ? StepBar.State.HERE : StepBar.State.AHEAD, "");
    }

    private static void room(Composite c, boolean visible) {
        ((GridData) c.getLayoutData()).exclude = !visible;
        c.setVisible(visible);
    }

    @Override
    public void focus() {
        file.setFocus();
    }

    @Override
    public void reopened(String argument) {
        if (running == null) {
            aim(argument);
            show();
        }
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case PRIMARY -> {
                if (apply.isEnabled()) {
                    primary();
                }
            }
            case REFRESH -> {
                if (checkAgain.isEnabled()) {
                    check();
                }
            }
            case SAVE -> {
                if (save.isEnabled()) {
                    saveRejected();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean mayClose() {
        return running == null;
    }
}
