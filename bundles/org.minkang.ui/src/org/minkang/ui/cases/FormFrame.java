package org.minkang.ui.cases;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.minkang.casework.AllowedAction;
import org.minkang.casework.CaseAction;
import org.minkang.casework.CaseView;
import org.minkang.ui.ErrorPage;
import org.minkang.ui.Extensions;
import org.minkang.ui.Layouts;
import org.minkang.ui.Log;

/** The place of the module's form: the form itself, a plain one when no module has one, or an error page. */
final class FormFrame {

    private final Composite place;
    private final CaseSite site;
    private CaseForm form;
    private String type = "";
    private Throwable readFailure;
    private CaseView view;
    private List<AllowedAction> allowed = List.of();

    FormFrame(Composite parent, CaseSite site) {
        this.place = new Composite(parent, SWT.NONE);
        this.place.setLayout(new FillLayout());
        this.site = site;
    }

    /** Beside the UI thread; the first time there is no form yet, which is then read for in {@link #show}. */
    void read(CaseView newView) {
        readFailure = null;
        try {
            if (form == null) {
                make(newView.typeKey());
            }
            if (form != null) {
                form.read(newView);
            }
        } catch (CoreException | RuntimeException | LinkageError e) {
            readFailure = e;
        }
    }

    private void make(String newType) throws CoreException {
        type = newType;
        Optional<IConfigurationElement> element = Extensions.read(Extensions.CASE_PAGES, e -> e).stream()
                .filter(e -> newType.equals(e.getAttribute("caseType"))).findFirst();
        form = element.isPresent() ? (CaseForm) element.get().createExecutableExtension("class") : new PlainForm();
    }

    void show(CaseView newView, List<AllowedAction> newAllowed) {
        view = newView;
        allowed = newAllowed;
        if (readFailure != null) {
            failed(readFailure);
            return;
        }
        try {
            if (place.getChildren().length == 0) {
                form.create(place, site);
            }
            form.show(view, allowed);
        } catch (RuntimeException | LinkageError e) {
            failed(e);
        }
    }

    private void failed(Throwable e) {
        Log.error("The form for " + type + " failed.", e);
        form = null;
        clear();
        ErrorPage.create(place, e, () -> {
            clear();
            site.refresh();
        });
    }

    private void clear() {
        Layouts.empty(place);
    }

    Optional<CaseDecision> decision(CaseModel.Draft draft) {
        return form == null ? Optional.empty() : form.decision(draft);
    }

    boolean decided(CaseAction action, CaseView after) {
        return form != null && form.decided(action, after);
    }

    void focus() {
        if (form != null && place.getChildren().length > 0) {
            form.focus();
        } else {
            place.setFocus();
        }
    }
}
