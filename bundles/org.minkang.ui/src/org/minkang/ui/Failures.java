package org.minkang.ui;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.minkang.base.Cancelled;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.ui.widgets.Dialogs;

/** Turns what went wrong into sentences. A refusal speaks for itself; a fault is logged and said to be one. */
public final class Failures {

    private static final Text TEXT = Text.of(Failures.class);
    private static final String FIELD = "[a-z][A-Za-z]*(/.*)?";

    private Failures() {
    }

    /** The sentences to show; empty when the person cancelled. */
    public static List<String> sentences(Throwable e) {
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof Refused refused) {
            return refused.problems().stream().map(Failures::sentence).toList();
        }
        if (cause instanceof Cancelled) {
            return List.of();
        }
        Log.error("Something the person asked for failed.", cause);
        return List.of(TEXT.get("failure.fault", cause.getClass().getSimpleName(), Log.place()));
    }

    /** A file, sheet or line helps; the key of a field is no word for a person, and its sentence names the field. */
    private static String sentence(Problem p) {
        return p.place().isEmpty() || p.place().matches(FIELD) ? p.message() : p.place() + "  " + p.message();
    }

    /** Shows it in a dialog, where there is no better place. */
    public static void show(Widget owner, Throwable e) {
        List<String> sentences = sentences(e);
        if (!sentences.isEmpty()) {
            Shell shell = owner instanceof Control c && !c.isDisposed() ? c.getShell() : null;
            Dialogs.warn(shell, TEXT.get("failure.title"), sentences.stream().collect(Collectors.joining("\n")));
        }
    }
}
