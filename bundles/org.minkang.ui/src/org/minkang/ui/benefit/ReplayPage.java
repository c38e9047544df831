package org.minkang.ui.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Cancelled;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.LongWork;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.WorkLine;

/** Replays a year's visits under another pack: what the fund would pay, and who would get more or less. Changes nothing. */
public final class ReplayPage implements Page {

    private static final Text TEXT = Text.of(ReplayModel.class);

    /** More words that a pack does not have would push the figures out of sight. */
    private static final int MOST_WORDS = 4;

    private final List<PackChoice> choices = new ArrayList<>();
    private PageHost host;
    private ReplayModel model;
    private Combo year;
    private Combo pack;
    private Button begin;
    private Button save;
    private Notice notice;
    private Notice left;
    private WorkLine working;
    private LongWork<ReplayModel.Outcome> running;
    private Composite shown;
    private ReplayView view;
    private ReplayModel.Outcome outcome;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new ReplayModel(host.desk());
        Composite body = new Composite(parent, SWT.NONE);
        Css.style(body, Css.PAPER);
        body.setLayout(Layouts.columns(1, 16, 8, 6));
        Css.style(new Label(body, SWT.NONE), Css.TITLE).setText(TEXT.get("replay.title"));
        bar(body);
        notice = new Notice(body);
        working = new WorkLine(body);
        left = new Notice(body);
        shown = new Composite(body, SWT.NONE);
        shown.setLayout(Layouts.columns(1, 0, 0, 6));
        shown.setLayoutData(Layouts.fill());
        Background.load(body, model::offer, this::offer, notice::fail);
    }

    private void bar(Composite body) {
        Composite bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.rows(Look.GRID));
        bar.setLayoutData(Layouts.wide(300));
        year = combo(bar, TEXT.get("replay.year"), 90);
        pack = combo(bar, TEXT.get("replay.under"), 330);
        Composite buttons = new Composite(bar, SWT.NONE);
        buttons.setLayout(Layouts.columns(3, 0, 0, 8));
        Buttons.push(buttons, TEXT.get("simulator.open"), this::openFile);
        begin = Buttons.push(buttons, TEXT.get("replay.begin"), this::begin);
        save = Buttons.push(buttons, "save", TEXT.get("replay.save"), this::save);
        begin.setEnabled(false);
        save.setEnabled(false);
    }

    private static Combo combo(Composite bar, String label, int width) {
        Composite both = new Composite(bar, SWT.NONE);
        both.setLayout(Layouts.columns(2, 0, 0, 8));
        new Label(both, SWT.NONE).setText(label);
        Combo combo = new Combo(both, SWT.READ_ONLY);
        combo.setLayoutData(Layouts.width(width));
        return combo;
    }

    private void offer(ReplayModel.Offer offer) {
        offer.years().forEach(y -> year.add(String.valueOf(y)));
        offer.packs().forEach(this::add);
        if (offer.years().isEmpty()) {
            notice.say(Notice.Kind.INFO, TEXT.get("replay.no-visits"));
            return;
        }
        year.select(0);
        if (!choices.isEmpty()) {
            pack.select(0);
        }
        notice.say(Notice.Kind.INFO, TEXT.get("replay.explain"));
        begin.setEnabled(!choices.isEmpty());
        focus();
    }

    private void add(PackChoice choice) {
        choices.add(choice);
        pack.add(choice.name());
    }

    private void openFile() {
        PackChoices.ask(pack.getShell(), host.desk(), notice).ifPresent(choice -> {
            add(choice);
            pack.select(choices.size() - 1);
            begin.setEnabled(year.getSelectionIndex() >= 0);
        });
    }

    private void begin() {
        if (!begin.isEnabled() || running != null) {
            return;
        }
        int of = Integer.parseInt(year.getText());
        PackChoice choice = choices.get(pack.getSelectionIndex());
        notice.clear();
        begin.setEnabled(false);
        running = LongWork.start(shown, TEXT.get("replay.title"), progress -> model.run(of, choice, progress), this::show, this::failed);
        working.follow(running);
    }

    private void ended() {
        running = null;
        working.over();
        begin.setEnabled(true);
    }

    private void failed(Throwable e) {
        ended();
        if (e instanceof Cancelled) {
            notice.say(Notice.Kind.INFO, TEXT.get("replay.stopped"));
        } else {
            notice.fail(e);
        }
    }

    private void show(ReplayModel.Outcome fresh) {
        ended();
        outcome = fresh;
        save.setEnabled(true);
        leftOut();
        Layouts.empty(shown);
        view = new ReplayView(shown, host, fresh);
        shown.layout(true, true);
        view.focus();
        host.count(TEXT.get("replay.count", String.format("%,d", fresh.result().persons().count()), String.format("%,d", fresh.result().visits().count())));
    }

    /** What is not in the figures is said above them. */
    private void leftOut() {
        List<String> sentences = new ArrayList<>();
        if (outcome.result().open() > 0) {
            sentences.add(TEXT.get("replay.open", outcome.result().open()));
        }
        Map<String, Long> missing = outcome.result().missing();
        missing.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(MOST_WORDS)
                .forEach(word -> sentences.add(TEXT.get("replay.missing", word.getKey(), word.getValue())));
        if (missing.size() > MOST_WORDS) {
            sentences.add(TEXT.get("replay.missing-more", missing.size() - MOST_WORDS, outcome.result().leftOut()));
        }
        left.clear();
        if (!sentences.isEmpty()) {
            left.say(Notice.Kind.ERROR, sentences);
        }
    }

    private void save() {
        if (outcome == null) {
            return;
        }
        Dialogs.saveAs(save.getShell(), outcome.title().replaceAll("[^\\p{L}\\p{N}._ -]", " ") + ".xlsx", "*.xlsx").ifPresent(file -> {
            try {
                notice.say(Notice.Kind.DONE, TEXT.get("replay.saved", model.write(outcome, file)));
            } catch (Refused e) {
                notice.fail(e);
            }
        });
    }

    @Override
    public void focus() {
        if (view != null) {
            view.focus();
        } else {
            year.setFocus();
        }
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case REFRESH -> begin();
            case SAVE -> save();
            case BACK -> {
                return working.stop();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
