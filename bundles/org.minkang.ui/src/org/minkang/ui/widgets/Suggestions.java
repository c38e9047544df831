package org.minkang.ui.widgets;

import java.util.List;
import java.util.concurrent.Callable;

import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.minkang.ui.Background;

/** Words that are known, offered under a field while one of them is typed; the arrows choose, anything else may be written. */
public final class Suggestions {

    private static final int MOST = 8;

    private Suggestions() {
    }

    /** @param read gives all the words, off the UI thread; without them nothing is offered */
    public static void offer(Text field, Callable<List<String>> read) {
        Background.load(field, read, words -> {
            Offer offer = new Offer(field, words);
            field.addListener(SWT.Traverse, offer::leave);
        }, e -> { });
    }

    private static final class Offer extends ContentProposalAdapter {

        Offer(Text field, List<String> words) {
            super(field, new TextContentAdapter(), (typed, cursor) -> matching(words, typed), null, null);
            setProposalAcceptanceStyle(PROPOSAL_REPLACE);
            setPropagateKeys(true);
        }

        /** Tab goes to the next field with what was typed. By itself it goes into the list, where all further typing is lost. */
        private void leave(Event e) {
            int way = e.detail;
            if (isProposalPopupOpen() && (way == SWT.TRAVERSE_TAB_NEXT || way == SWT.TRAVERSE_TAB_PREVIOUS)) {
                closeProposalPopup();
                e.doit = false;
                getControl().getDisplay().asyncExec(() -> {
                    if (!getControl().isDisposed()) {
                        getControl().traverse(way);
                    }
                });
            }
        }
    }

    /** Those that hold what was typed, those that begin with it first; none for a field that is empty or holds one of them. */
    static IContentProposal[] matching(List<String> words, String typed) {
        String wanted = typed.strip();
        if (wanted.isEmpty() || words.contains(wanted)) {
            return new IContentProposal[0];
        }
        return words.stream().filter(w -> w.contains(wanted)).sorted((a, b) ->
                Boolean.compare(b.startsWith(wanted), a.startsWith(wanted))).limit(MOST).map(ContentProposal::new)
                .toArray(IContentProposal[]::new);
    }
}
