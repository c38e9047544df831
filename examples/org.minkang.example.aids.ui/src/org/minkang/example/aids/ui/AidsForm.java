package org.minkang.example.aids.ui;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.minkang.base.Text;
import org.minkang.casework.AllowedAction;
import org.minkang.casework.CaseView;
import org.minkang.casework.CheckResult;
import org.minkang.example.aids.AidRequest;
import org.minkang.example.aids.Aids;
import org.minkang.example.aids.Rights;
import org.minkang.letters.Letter;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.cases.CaseForm;
import org.minkang.ui.cases.CaseSite;
import org.minkang.ui.preview.Document;
import org.minkang.ui.preview.PreviewPage;
import org.minkang.ui.widgets.Block;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Facts;

/** A request in the case editor. Steps, papers, timeline and the buttons of the actions are the editor's own. */
public final class AidsForm implements CaseForm {

    private static final Text TEXT = Text.of(AidsForm.class);

    private CaseSite site;
    private Composite body;
    private AidRequest request;

    @Override
    public void create(Composite parent, CaseSite newSite) {
        site = newSite;
        body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 0));
    }

    /** Beside the UI thread, and the first time before {@link #create}: there is no site yet. */
    @Override
    public void read(CaseView view) {
        Desk desk = Desk.current();
        request = desk.get(Store.class).read(s -> desk.get(Aids.class).ofCase(s, view.id()));
    }

    @Override
    public void show(CaseView view, List<AllowedAction> allowed) {
        Layouts.empty(body);
        Facts facts = new Facts(new Block(body, TEXT.get("form.request")).body(), 5);
        facts.add(TEXT.get("form.person"), view.personName() + "  " + view.maskedId());
        facts.add(TEXT.get("form.device"), request.deviceName().text());
        for (CheckResult finding : view.findings()) {
            facts.remark(finding.message(), finding.level() == CheckResult.Level.BLOCK ? Tone.BAD : Tone.WARN);
        }
        facts.add(TEXT.get("form.applied"), request.appliedOn().toString());
        request.handedOutOn().ifPresent(day -> facts.add(TEXT.get("form.handed-out"), day.toString()));
        if (request.handedOutOn().isPresent() && site.desk().has(Rights.INTAKE)) {
            Buttons.push(body, "print", TEXT.get("form.receipt"), this::print);
        }
        site.resized();
    }

    private void print() {
        PreviewPage.open(site.host(), Document.letters(site.desk(), TEXT.get("form.receipt"), this::receipt, () -> {
            // a receipt may be printed as often as it gets lost
        }));
    }

    private List<Letter> receipt() {
        Desk desk = site.desk();
        Letter letter = desk.get(Store.class).read(s -> desk.get(Aids.class).receipt(s, desk.actor(), request.caseId()));
        return List.of(letter);
    }

    @Override
    public void focus() {
        body.setFocus();
    }
}
