package org.minkang.ui.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Page;
import org.minkang.ui.PageHost;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.Scrolled;

/** Tries out what a visit would be paid: the sheet "why this amount" follows as the fields change; two packs side by side. */
public final class SimulatorPage implements Page {

    private static final Text TEXT = Text.of(SimulatorModel.class);
    private static final int FORM = 310;

    private final List<PackChoice> choices = new ArrayList<>();
    private PageHost host;
    private SimulatorModel model;
    private Notice notice;
    private Combo pack;
    private Combo other;
    private Button save;
    private Scrolled formScroll;
    private Scrolled sheetScroll;
    private SimulatorForm form;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new SimulatorModel(host.desk());
        Composite body = new Composite(parent, SWT.NONE);
        Css.style(body, Css.PAPER);
        body.setLayout(Layouts.columns(1, 16, 8, 6));
        Css.style(new Label(body, SWT.NONE), Css.TITLE).setText(TEXT.get("simulator.title"));
        bar(body);
        notice = new Notice(body);
        Composite both = new Composite(body, SWT.NONE);
        both.setLayout(Layouts.columns(2, 0, 0, 24));
        both.setLayoutData(Layouts.fill());
        formScroll = new Scrolled(both, 0);
        GridData left = new GridData(SWT.BEGINNING, SWT.FILL, false, true);
        left.widthHint = Look.scaled(FORM);
        formScroll.setLayoutData(left);
        sheetScroll = new Scrolled(both, 0);
        sheetScroll.setLayoutData(Layouts.fill());
        Background.load(body, () -> PackChoices.imported(host.desk()), this::offer, notice::fail);
    }

    private void bar(Composite body) {
        Composite bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.columns(6, 0, 0, 8));
        bar.setLayoutData(Layouts.across());
        new Label(bar, SWT.NONE).setText(TEXT.get("simulator.under"));
        pack = combo(bar, "simulator.under");
        new Label(bar, SWT.NONE).setText(TEXT.get("simulator.compare"));
        other = combo(bar, "simulator.compare");
        Buttons.push(bar, TEXT.get("simulator.open"), this::openFile);
        save = Buttons.push(bar, "save", TEXT.get("simulator.save"), this::save);
        save.setEnabled(false);
        pack.addListener(SWT.Selection, e -> rebuild());
        other.addListener(SWT.Selection, e -> reckon());
    }

    private static Combo combo(Composite parent, String tip) {
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setToolTipText(TEXT.get(tip));
        GridData data = Layouts.width(250);
        combo.setLayoutData(data);
        return combo;
    }

    private void offer(List<PackChoice> found) {
        choices.addAll(found);
        other.add(TEXT.get("simulator.nothing"));
        choices.forEach(this::add);
        other.select(0);
        if (choices.isEmpty()) {
            notice.say(Notice.Kind.INFO, TEXT.get("simulator.none"));
        } else {
            pack.select(Math.max(0, choices.stream().map(PackChoice::today).toList().indexOf(true)));
            rebuild();
            form.setFocus();
            reopened(host.argument());
        }
    }

    private void add(PackChoice choice) {
        pack.add(choice.name());
        other.add(choice.name());
    }

    private void openFile() {
        PackChoices.ask(pack.getShell(), host.desk(), notice).ifPresent(choice -> {
            choices.add(choice);
            add(choice);
            pack.select(choices.size() - 1);
            rebuild();
        });
    }

    private Optional<PackChoice> chosen() {
        int index = pack.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(choices.get(index));
    }

    private Optional<PackChoice> compared() {
        int index = other.getSelectionIndex();
        return index <= 0 ? Optional.empty() : Optional.of(choices.get(index - 1));
    }

    /** The form asks for what the pack has words for; what was typed stays. */
    private void rebuild() {
        chosen().ifPresent(choice -> {
            Layouts.empty(formScroll.content());
            form = new SimulatorForm(formScroll.content(), model, choice.rules(), this::reckon, this::rebuild, this::invent);
            formScroll.fit();
            reckon();
        });
    }

    private void invent() {
        model.person(null);
        sheetScroll.getDisplay().asyncExec(this::rebuild); // the button that was pressed goes
    }

    /** A person of the register is to be tried out; opened so from the person's visits. */
    @Override
    public void reopened(String argument) {
        if (!argument.isEmpty()) {
            read(Long.parseLong(argument));
        }
    }

    private void read(long personId) {
        Background.load(sheetScroll, () -> model.read(personId), real -> {
            model.person(real);
            rebuild();
            form.setFocus();
        }, notice::fail);
    }

    private void reckon() {
        if (model.otherYear()) {
            read(model.person().orElseThrow().row().id());
            return;
        }
        PackChoice choice = chosen().orElseThrow();
        SimulatorModel.Outcome outcome = model.settle(choice.rules());
        form.problems(outcome.problems());
        formScroll.fit();
        save.setEnabled(outcome.isReckoned());
        if (!outcome.isReckoned()) {
            return; // what was reckoned last stays in sight while a number is typed
        }
        Layouts.empty(sheetScroll.content());
        SheetView.show(sheetScroll.content(), choice, outcome, compared().map(c -> new SheetView.Other(c, model.settle(c.rules()))));
        sheetScroll.fit();
    }

    private void save() {
        PackChoice choice = chosen().orElseThrow();
        SimulatorModel.Outcome outcome = model.settle(choice.rules());
        Dialogs.saveAs(save.getShell(), TEXT.get("simulator.title") + ".pdf", "*.pdf", "*.xlsx").ifPresent(file -> {
            try {
                notice.say(Notice.Kind.INFO, TEXT.get("simulator.saved", model.write(outcome, choice, file)));
            } catch (Refused e) {
                notice.fail(e);
            }
        });
    }

    @Override
    public void focus() {
        if (form == null) {
            pack.setFocus();
        } else {
            form.setFocus();
        }
    }
}
