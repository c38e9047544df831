package org.minkang.enrollment.ui.village;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.minkang.ui.Layouts;
import org.minkang.ui.widgets.Boxes;
import org.minkang.ui.widgets.FormDialog;

/** One of a few words by arrows or by its digit, and, where it is wanted, a note on what was looked at. */
final class ReasonDialog extends FormDialog {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(ReasonDialog.class);

    private final List<String> words;
    private final boolean noted;
    private final BiConsumer<Integer, String> save;
    private final List<Button> choices = new ArrayList<>();
    private Text note;

    /** @param save gets the place of the word and the note, or refuses them */
    ReasonDialog(Shell shell, String title, String line, List<String> words, boolean noted, BiConsumer<Integer, String> save) {
        super(shell, title, line);
        this.words = List.copyOf(words);
        this.noted = noted;
        this.save = save;
    }

    @Override
    protected void fields(Composite body) {
        Composite all = new Composite(body, SWT.NONE);
        all.setLayout(Layouts.columns(2, 0, 0, 12));
        GridData across = Layouts.across();
        across.horizontalSpan = 2;
        all.setLayoutData(across);
        for (int i = 0; i < words.size(); i++) {
            Button choice = new Button(all, SWT.RADIO);
            choice.setText((i < 10 ? (i + 1) % 10 + "  " : "") + words.get(i).replace("&", "&&"));
            choices.add(choice);
        }
        choices.get(0).setSelection(true);
        Boxes.choices(all);
        choices.forEach(choice -> choice.addListener(SWT.KeyDown, e -> digit(e.character)));
        if (noted) {
            note = field(body, TEXT.get("reason.note"), "", SWT.NONE);
            note.setMessage(TEXT.get("reason.note-hint"));
        }
        choices.get(0).setFocus();
    }

    private void digit(char typed) {
        int place = typed >= '1' && typed <= '9' ? typed - '1' : typed == '0' ? 9 : -1;
        if (place >= 0 && place < choices.size()) {
            choices.forEach(choice -> choice.setSelection(choice == choices.get(place)));
            (note == null ? choices.get(place) : note).setFocus();
        }
    }

    @Override
    protected void accept() {
        int chosen = 0;
        while (chosen < choices.size() - 1 && !choices.get(chosen).getSelection()) {
            chosen++;
        }
        save.accept(chosen, note == null ? "" : note.getText());
    }
}
