package org.minkang.app.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.minkang.access.RoleRow;
import org.minkang.base.Text;
import org.minkang.ui.Layouts;
import org.minkang.ui.widgets.FormDialog;

/** Which roles a person has. */
final class RoleChooser extends FormDialog {

    private static final Text TEXT = Text.of(RoleChooser.class);

    private final List<RoleRow> roles;
    private final Set<String> chosen;

    private RoleChooser(Shell shell, String person, List<RoleRow> roles, Set<String> now) {
        super(shell, TEXT.get("accounts.roles-of", person), "");
        this.roles = roles;
        this.chosen = new LinkedHashSet<>(now);
    }

    static Optional<Set<String>> open(Shell shell, String person, List<RoleRow> roles, Set<String> now) {
        RoleChooser dialog = new RoleChooser(shell, person, roles, now);
        return dialog.open() == Window.OK ? Optional.of(dialog.chosen) : Optional.empty();
    }

    @Override
    protected void fields(Composite body) {
        boxes(body, roles, chosen);
    }

    @Override
    protected void accept() {
        // every choice of roles is one; the service says what speaks against it
    }

    /** A box for each role, in three columns. */
    static void boxes(Composite parent, List<RoleRow> roles, Set<String> chosen) {
        Composite grid = new Composite(parent, SWT.NONE);
        grid.setLayout(Layouts.columns(3, 0, 0, 6));
        for (RoleRow role : roles) {
            Button b = new Button(grid, SWT.CHECK);
            b.setText(role.name().text());
            b.setSelection(chosen.contains(role.id()));
            b.addListener(SWT.Selection, e -> {
                if (b.getSelection()) {
                    chosen.add(role.id());
                } else {
                    chosen.remove(role.id());
                }
            });
        }
    }
}
