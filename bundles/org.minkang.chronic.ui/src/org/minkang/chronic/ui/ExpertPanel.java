package org.minkang.chronic.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.casework.CaseView.AttachmentInfo;
import org.minkang.casework.CaseView.ItemView;
import org.minkang.casework.CaseView.PaperView;
import org.minkang.casework.PaperState;
import org.minkang.chronic.Recusal;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.PageHost;
import org.minkang.ui.preview.Document;
import org.minkang.ui.preview.Picture;
import org.minkang.ui.preview.PreviewPage;
import org.minkang.ui.widgets.Block;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Facts;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.Scrolled;

/** One case after another: papers large at the left, criteria and verdict at the right. Works by keyboard alone. */
final class ExpertPanel extends Composite {

    private static final Text TEXT = Text.of(ExpertPanel.class);

    private final PageHost host;
    private final ExpertModel model;
    private final Label title;
    private final Notice notice;
    private final Scrolled papers;
    private final Scrolled verdicts;
    private final Button send;
    private final Button skip;
    private final Button away;
    private final RecuseLine recuse;
    private final List<DiseaseLine> lines = new ArrayList<>();
    private ExpertModel.Sitting sitting;

    ExpertPanel(Composite parent, PageHost host, Runnable fullScreen) {
        super(parent, SWT.NONE);
        this.host = host;
        this.model = new ExpertModel(host.desk());
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(1, 16, 10, 8));
        Composite head = new Composite(this, SWT.NONE);
        head.setLayout(Layouts.columns(3, 0, 0, 8));
        head.setLayoutData(Layouts.across());
        title = Css.style(new Label(head, SWT.NONE), Css.TITLE);
        title.setLayoutData(Layouts.across());
        Buttons.push(head, "print", TEXT.get("expert.sheet"), this::print);
        Buttons.push(head, TEXT.get("expert.full"), fullScreen);
        notice = new Notice(this);
        Composite columns = new Composite(this, SWT.NONE);
        columns.setLayout(Layouts.columns(2, 0, 0, 20));
        columns.setLayoutData(Layouts.fill());
        papers = scrolled(columns, 560);
        verdicts = scrolled(columns, 440);
        recuse = new RecuseLine(this, this::recuse);
        Composite bar = new Composite(this, SWT.NONE);
        bar.setLayout(Layouts.columns(4, 0, 0, 8));
        bar.setLayoutData(Layouts.across());
        send = Buttons.primary(bar, TEXT.get("expert.send"), this::send);
        skip = Buttons.push(bar, TEXT.get("expert.skip"), this::next);
        away = Buttons.push(bar, TEXT.get("expert.away"), this::away);
        Label keys = Css.style(new Label(bar, SWT.WRAP), Css.MUTED);
        keys.setText(TEXT.get("expert.keys"));
        keys.setLayoutData(Layouts.wide(200));
        next();
    }

    private static Scrolled scrolled(Composite parent, int hint) {
        Scrolled s = new Scrolled(parent, 0);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = hint;
        s.setLayoutData(data);
        return s;
    }

    /** Closes the line that declares a conflict; whether it was open. */
    boolean back() {
        boolean open = recuse.isOpen();
        recuse.open(false);
        return open;
    }

    /** The next case; the one on the screen is left for later. */
    void next() {
        send.setEnabled(false);
        recuse.open(false);
        Background.load(this, model::next, next -> next.ifPresentOrElse(this::show, this::none), notice::fail);
    }

    private void none() {
        sitting = null;
        away.setEnabled(false);
        clear();
        Layouts.say(title, TEXT.get(model.done() == 0 ? "expert.none" : "expert.all-done", model.done()));
        host.count(TEXT.get("expert.count", model.done(), 0));
        layout(true, true);
    }

    private void clear() {
        lines.clear();
        for (Scrolled s : List.of(papers, verdicts)) {
            Layouts.empty(s.content());
        }
    }

    private void show(ExpertModel.Sitting next) {
        sitting = next;
        clear();
        Layouts.say(title, TEXT.get("expert.title", next.view().number(), model.done() + 1, model.waiting()));
        host.count(TEXT.get("expert.count", model.done(), model.waiting()));
        showPapers();
        Composite right = verdicts.content();
        for (ItemView item : next.view().itemsToDecide()) {
            Block block = new Block(right, item.label());
            lines.add(new DiseaseLine(block.body(), next.form(), item, verdicts::fit));
        }
        send.setEnabled(true);
        away.setEnabled(true);
        layout(true, true);
        papers.fit();
        verdicts.fit();
        if (!lines.isEmpty()) {
            lines.get(0).setFocus();
        }
    }

    private void showPapers() {
        Composite left = papers.content();
        Facts facts = new Facts(left, 5);
        facts.add(TEXT.get("form.diagnosis"), sitting.form().diagnosisLine());
        Label findings = facts.add(TEXT.get("form.findings"), sitting.form().application().findings());
        findings.setFont(Look.heading());
        if (!sitting.form().application().note().isEmpty()) {
            facts.add(TEXT.get("form.note"), sitting.form().application().note());
        }
        Block block = new Block(left, TEXT.get("expert.papers"));
        for (PaperView paper : sitting.view().papers()) {
            Label label = Css.style(new Label(block.body(), SWT.NONE), paper.state() == PaperState.RECEIVED ? Css.GOOD : Css.MUTED);
            label.setText((paper.state() == PaperState.RECEIVED ? "✓ " : "– ") + paper.label());
            for (AttachmentInfo a : paper.attachments()) {
                Picture.show(block.body(), a.fileName(), a.mime(), () -> model.attachment(a.id()), papers::fit);
            }
        }
    }

    /** Ctrl+Enter: sends the opinion, then the next case is there. */
    void send() {
        if (sitting == null || !send.isEnabled()) {
            return;
        }
        lines.forEach(DiseaseLine::store);
        ExpertModel.Sitting judged = sitting;
        notice.clear();
        send.setEnabled(false);
        Background.load(this, () -> {
            model.judge(judged);
            return model.next();
        }, next -> next.ifPresentOrElse(this::show, this::none), e -> {
            send.setEnabled(true);
            notice.fail(e);
        });
    }

    /** 需回避: asks for the reason; once more puts the question away. */
    void away() {
        if (sitting != null) {
            recuse.open(!recuse.isOpen());
            if (!recuse.isOpen()) {
                setFocus();
            }
        }
    }

    private void recuse(Recusal.Scope scope, String reason) {
        ExpertModel.Sitting left = sitting;
        notice.clear();
        Background.load(this, () -> {
            model.recuse(left, scope, reason);
            return model.next();
        }, next -> {
            recuse.open(false);
            next.ifPresentOrElse(this::show, this::none);
            notice.say(Notice.Kind.DONE, TEXT.get("expert.recused", left.view().number()));
        }, notice::fail);
    }

    /** Today's opinions, to be signed. */
    void print() {
        PreviewPage.open(host, Document.letters(host.desk(), TEXT.get("expert.sheet"), model::sheet, null));
    }

    /** Digits tick criteria and Y or N decide, in the disease where the cursor is. */
    void key(org.eclipse.swt.widgets.Event e) {
        if (Character.toLowerCase(e.character) == 'r' && e.stateMask == 0) {
            away();
            e.doit = false;
            return;
        }
        for (DiseaseLine line : lines) {
            if (Layouts.holdsFocus(line) && line.key(e.character)) {
                e.doit = false;
                return;
            }
        }
    }

    @Override
    public boolean setFocus() {
        return skip.isDisposed() ? false : lines.isEmpty() ? skip.setFocus() : lines.get(0).setFocus();
    }
}
