package org.minkang.ui.widgets;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.minkang.base.Text;

/** The few dialogs there are, with buttons in the person's language; the platform's own are English without a language pack. */
public final class Dialogs {

    private static final Text TEXT = Text.of(Dialogs.class);

    private Dialogs() {
    }

    public static void inform(Shell shell, String title, String sentence) {
        message(shell, title, sentence, MessageDialog.INFORMATION);
    }

    public static void warn(Shell shell, String title, String sentence) {
        message(shell, title, sentence, MessageDialog.WARNING);
    }

    private static void message(Shell shell, String title, String sentence, int kind) {
        new MessageDialog(shell, title, null, sentence, kind, 0, TEXT.get("dialog.ok")).open();
    }

    /**
     * Where to save something; empty when the person turned away. What is there already is asked for by the system.
     *
     * @param endings such as {@code *.pdf}; none for any
     */
    public static Optional<Path> saveAs(Shell shell, String name, String... endings) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        if (endings.length > 0) {
            dialog.setFilterExtensions(endings);
        }
        dialog.setFileName(name);
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** The file to read; empty when the person turned away. @param endings such as {@code *.csv;*.txt} */
    public static Optional<Path> open(Shell shell, String... endings) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setFilterExtensions(endings);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** Whether to go on; Enter alone does not. @param go what going on is called */
    public static boolean confirm(Shell shell, String title, String sentence, String go) {
        return new MessageDialog(shell, title, null, sentence, MessageDialog.WARNING, 1, go, TEXT.get("dialog.cancel"))
                .open() == Window.OK;
    }

    /** Asks for a line that must not be blank; empty when the person turned away. */
    public static Optional<String> ask(Shell shell, String title, String question) {
        return ask(shell, title, question, SWT.NONE);
    }

    /** @param style {@link SWT#PASSWORD} for a secret, else {@link SWT#NONE} */
    public static Optional<String> ask(Shell shell, String title, String question, int style) {
        InputDialog dialog = new InputDialog(shell, title, question, "", t -> t.isBlank() ? TEXT.get("dialog.needed") : null) {
            @Override
            protected int getInputTextStyle() {
                return super.getInputTextStyle() | style;
            }

            @Override
            protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
                return super.createButton(parent, id, TEXT.get(id == OK ? "dialog.ok" : "dialog.cancel"), isDefault);
            }
        };
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }
}
