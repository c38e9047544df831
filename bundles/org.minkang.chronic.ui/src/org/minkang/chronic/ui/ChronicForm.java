package org.minkang.chronic.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.minkang.base.Text;
import org.minkang.casework.AllowedAction;
import org.minkang.casework.CaseAction;
import org.minkang.casework.CaseView;
import org.minkang.casework.CaseView.ItemView;
import org.minkang.casework.CheckResult;
import org.minkang.casework.ItemStatus;
import org.minkang.register.MarkKinds;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.cases.CaseDecision;
import org.minkang.ui.cases.CaseForm;
import org.minkang.ui.cases.CaseModel;
import org.minkang.ui.cases.CaseSite;
import org.minkang.ui.widgets.Block;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Facts;

/** A certification in the case editor: the application, and a line for each disease with its verdict. */
public final class ChronicForm implements CaseForm {

    private static final Text TEXT = Text.of(ChronicForm.class);

    private final List<DiseaseLine> lines = new ArrayList<>();
    private CaseSite site;
    private ChronicFormModel model;
    private Composite body;
    private CaseView view;

    @Override
    public void create(Composite parent, CaseSite newSite) {
        site = newSite;
        body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 0, 0, 10));
    }

    @Override
    public void read(CaseView newView) {
        if (model == null) {
            // the first reading comes before the widgets; the desk is the one of this window
            model = new ChronicFormModel(org.minkang.ui.Desk.current());
        }
        model.read(newView);
    }

    @Override
    public void show(CaseView newView, List<AllowedAction> allowed) {
        view = newView;
        model.show(view, allowed);
        boolean cursor = Layouts.empty(body);
        lines.clear();
        application();
        diseases();
        letters();
        site.resized();
        if (cursor) {
            focus();
        }
    }

    private void application() {
        Block block = new Block(body, TEXT.get("form.application"));
        Facts facts = new Facts(block.body(), 5);
        facts.add(TEXT.get("form.person"), model.personLine());
        remarks(facts, "person", "");
        if (model.knowsPerson()) {
            facts.add(TEXT.get("form.address"), model.addressLine());
            facts.add(TEXT.get("form.marks"), model.marksLine());
        }
        facts.add(TEXT.get("form.cover"), model.coverLine());
        remarks(facts, "cover", "");
        facts.add(TEXT.get("form.diagnosis"), model.diagnosisLine());
        remarks(facts, "provider", "");
        facts.add(TEXT.get("form.findings"), model.application().findings());
        if (!model.application().note().isEmpty()) {
            facts.add(TEXT.get("form.note"), model.application().note());
        }
        facts.add(TEXT.get("form.applied-on"), model.appliedLine());
        model.application().easyPath().ifPresent(mark -> facts.add(TEXT.get("form.easy"), TEXT.get("form.easy-line",
                MarkKinds.name(mark), view.dueOn() == null ? "" : view.dueOn()), Css.WARN));
        if (model.knowsPerson()) {
            facts.add(TEXT.get("form.held"), model.heldLine().isEmpty() ? TEXT.get("form.none") : model.heldLine());
        }
        if (!model.correctedLine().isEmpty()) {
            facts.add(TEXT.get("form.corrected"), model.correctedLine());
        }
        if (model.offersCorrection()) {
            Button correct = Buttons.push(block.body(), TEXT.get("form.correct"), this::correct);
            correct.setEnabled(model.notCorrectable().isEmpty());
            correct.setToolTipText(model.notCorrectable().isEmpty() ? TEXT.get("form.correct.tip") : model.notCorrectable());
        }
    }

    private void correct() {
        if (new CorrectionDialog(body.getShell(), model.application(), model::correct).open() == Window.OK) {
            site.refresh();
        }
    }

    private void remarks(Facts facts, String field, String itemKey) {
        for (CheckResult finding : model.findings(field, itemKey)) {
            facts.remark(finding.message(), finding.level() == CheckResult.Level.BLOCK ? Tone.BAD : Tone.WARN);
        }
    }

    private void diseases() {
        Block block = new Block(body, TEXT.get("form.diseases", view.items().size()));
        for (ItemView item : view.items()) {
            boolean choose = model.deciding() && item.live();
            if (choose) {
                lines.add(new DiseaseLine(block.body(), model, item, site::resized));
            } else {
                Facts facts = new Facts(block.body(), 8);
                String css = item.status() == ItemStatus.REFUSED ? Css.BAD : item.status() == ItemStatus.GRANTED ? Css.GOOD : null;
                facts.add(item.label(), model.itemState(item).isEmpty() ? model.className(item.key()) : model.itemState(item), css);
            }
            Facts facts = new Facts(block.body(), 8);
            model.examined(item.key()).forEach(result -> facts.add(TEXT.get("form.examined"),
                    ChronicFormModel.examLine(result), result.supports() ? null : Css.BAD));
            remarks(facts, "diseases", item.key());
            if (facts.getChildren().length == 0) {
                facts.dispose();
            }
        }
    }

    private void letters() {
        ChronicPapers papers = new ChronicPapers(site.host(), view.id(), view.number(), view.personName());
        List<ChronicPapers.Offer> offers = papers.offers(view);
        if (offers.isEmpty()) {
            return;
        }
        Block block = new Block(body, TEXT.get("form.letters"));
        Composite row = new Composite(block.body(), SWT.NONE);
        row.setLayout(Layouts.columns(offers.size(), 0, 0, 16));
        for (ChronicPapers.Offer offer : offers) {
            Link link = new Link(row, SWT.NONE);
            link.setText("<a>" + offer.label() + "</a>");
            link.addListener(SWT.Selection, e -> offer.open().run());
        }
        new Label(block.body(), SWT.NONE);
    }

    @Override
    public Optional<CaseDecision> decision(CaseModel.Draft draft) {
        lines.forEach(DiseaseLine::store);
        return model.decision(draft);
    }

    @Override
    public boolean decided(CaseAction action, CaseView after) {
        if (action == CaseAction.PASS && after == null) {
            new ChronicPapers(site.host(), view.id(), view.number(), view.personName()).certificates();
            return true;
        }
        return false;
    }

    @Override
    public void focus() {
        if (lines.isEmpty()) {
            body.setFocus();
        } else {
            lines.get(0).setFocus();
        }
    }
}
