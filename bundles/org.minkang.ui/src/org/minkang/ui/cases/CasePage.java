package org.minkang.ui.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.casework.AllowedAction;
import org.minkang.casework.CaseAction;
import org.minkang.casework.CaseView;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Failures;
import org.minkang.ui.Layouts;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Recent;
import org.minkang.ui.queue.NextCase;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.Scrolled;
import org.minkang.ui.widgets.StepBar;

/** One case: step bar on top, the module's form in the middle, papers and timeline beside it, actions below. */
public final class CasePage implements Page, CaseSite {

    private static final Text TEXT = Text.of(CasePage.class);
    /** What leaves the case with whoever did it: its notice is printed next, or it goes on here. */
    private static final Set<CaseAction> STAYS = EnumSet.of(CaseAction.WITHDRAW_DECISION, CaseAction.OBJECT, CaseAction.EXTEND, CaseAction.APPEAL,
            CaseAction.REOPEN);

    /** Milliseconds after which the case is said to be still open here. */
    private static final int STAY = 60_000;

    private PageHost host;
    private CaseModel model;
    private Composite body;
    private CaseHead head;
    private StepBar steps;
    private Notice notice;
    private Scrolled middle;
    private FormFrame form;
    private PapersBlock papers;
    private TimelineBlock timeline;
    private Scrolled side;
    private ActionBar actions;
    private boolean first = true;
    private boolean seen;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new CaseModel(host.desk(), Long.parseLong(host.argument()));
        body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 16, 8, 6));
        body.addListener(SWT.Paint, e -> seen = model.shown() != null);
        head = new CaseHead(body, model, this::take, () -> host.open(Pages.PERSON, personId()));
        steps = new StepBar(body);
        steps.setLayoutData(Layouts.across());
        notice = new Notice(body);
        createMiddle();
        line();
        actions = new ActionBar(body, model, this::act, host::unsaved);
        actions.setLayoutData(Layouts.across());
        refresh();
        body.getDisplay().timerExec(STAY, this::stay);
    }

    /** Others see that the case is open here, and here that others have it open. */
    private void stay() {
        if (!body.isDisposed() && model.shown() != null) {
            Background.load(body, () -> {
                model.look();
                return null;
            }, done -> head.show());
            body.getDisplay().timerExec(STAY, this::stay);
        }
    }

    @Override
    public void closed() {
        if (model != null && model.shown() != null) {
            Background.run(model::leave);
        }
    }

    private void createMiddle() {
        Composite columns = new Composite(body, SWT.NONE);
        columns.setLayout(Layouts.columns(3, 0, 0, 12));
        columns.setLayoutData(Layouts.fill());
        middle = new Scrolled(columns, 0);
        middle.setLayoutData(share(560));
        Composite formParent = new Composite(middle.content(), SWT.NONE);
        formParent.setLayout(new FillLayout());
        formParent.setLayoutData(Layouts.fill());
        form = new FormFrame(formParent, this);
        Label between = Css.style(new Label(columns, SWT.SEPARATOR | SWT.VERTICAL), Css.LINE);
        between.setLayoutData(new GridData(SWT.CENTER, SWT.FILL, false, true));
        side = new Scrolled(columns, 0);
        side.setLayoutData(share(340));
        papers = new PapersBlock(side.content(), this, model, this::changePapers);
        timeline = new TimelineBlock(side.content(), model);
    }

    /** Columns share the width in the proportion of their hints. */
    private static GridData share(int hint) {
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = hint;
        return data;
    }

    private void line() {
        Label line = Css.style(new Label(body, SWT.SEPARATOR | SWT.HORIZONTAL), Css.LINE);
        line.setLayoutData(Layouts.across());
    }

    private String personId() {
        return model.shown() == null ? "" : Long.toString(model.shown().view().personId());
    }

    @Override
    public void refresh() {
        Background.load(body, this::read, this::show, e -> {
            notice.fail(e);
            actions.off();
        });
    }

    /** The case, and what its form needs; beside the UI thread. */
    private CaseModel.Read read() {
        CaseModel.Read read = model.read();
        model.look();
        form.read(read.view());
        return read;
    }

    private void show(CaseModel.Read read) {
        model.showing(read);
        seen = false;
        body.redraw();
        CaseView view = read.view();
        host.title(view.personName() + " " + view.number(), view.number() + " " + view.title());
        host.person(view.personId());
        host.count(view.typeName().text());
        if (first) {
            Recent.add(view.personName() + "  " + view.title() + "  " + view.number(), Pages.CASE, host.argument());
            first = false;
        }
        head.show();
        steps.show(model.steps(), view.pausedOn() != null);
        form.show(view, read.allowed());
        papers.show();
        timeline.show();
        actions.show();
        body.layout(true, true);
        middle.fit();
        side.fit();
    }

    private void take() {
        model.task().ifPresent(t -> run((s, actor) -> {
            org.minkang.casework.Cases cases = desk().get(org.minkang.casework.Cases.class);
            if (t.mine()) {
                cases.release(s, actor, t.id());
            } else {
                cases.take(s, actor, t.id());
            }
            return null;
        }));
    }

    private void changePapers(CaseDecision change) {
        run(change);
    }

    @Override
    public void run(CaseDecision change) {
        notice.clear();
        Background.load(body, () -> {
            model.run(change);
            return read();
        }, this::show, e -> failed(CaseAction.PASS, e));
    }

    /** Carries an action out, then shows the next case. */
    private void act(CaseModel.Draft draft) {
        notice.clear();
        Optional<CaseDecision> own;
        try {
            own = form.decision(draft);
        } catch (RuntimeException e) {
            notice.fail(e);
            return;
        }
        actions.off();
        Background.load(body, () -> model.act(draft, own), after -> decided(draft.action(), after),
                e -> failed(draft.action(), e));
    }

    private void decided(CaseAction action, CaseView after) {
        actions.closeDraft();
        if (form.decided(action, after) || STAYS.contains(action)) {
            refresh();
            return;
        }
        Background.load(body, () -> NextCase.find(host.desk(), model.caseId()), next -> next.ifPresentOrElse(id -> {
            host.open(Pages.CASE, id.toString());
            host.close();
        }, () -> {
            notice.say(Notice.Kind.DONE, TEXT.get("case.all-done"));
            refresh();
        }));
    }

    private void failed(CaseAction mine, Throwable e) {
        if (!CaseModel.conflict(e)) {
            notice.fail(e);
            actions.show();
            return;
        }
        Background.load(body, this::read, now -> {
            List<String> both = model.conflictText(mine, now);
            show(now);
            notice.say(Notice.Kind.WARNING, both);
        }, again -> notice.say(Notice.Kind.ERROR, Failures.sentences(again)));
    }

    @Override
    public Desk desk() {
        return host.desk();
    }

    @Override
    public PageHost host() {
        return host;
    }

    @Override
    public void resized() {
        middle.fit();
    }

    @Override
    public void focus() {
        form.focus();
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case PRIMARY -> primary();
            case REFRESH -> refresh();
            case BACK -> {
                return actions.closeDraft();
            }
            case NEXT -> next();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A key that was pressed before the case stood on the screen decides nothing. */
    private void primary() {
        if (seen) {
            actions.primary();
        }
    }

    private void next() {
        Background.load(body, () -> NextCase.find(host.desk(), model.caseId()), next -> next.ifPresentOrElse(
                id -> host.open(Pages.CASE, id.toString()), () -> notice.say(Notice.Kind.INFO, TEXT.get("case.all-done"))));
    }

    /** The actions as they are offered now; for whoever wants to see. */
    List<AllowedAction> offered() {
        return model.actions();
    }
}
