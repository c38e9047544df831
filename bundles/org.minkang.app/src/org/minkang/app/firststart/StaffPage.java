package org.minkang.app.firststart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.access.RoleRow;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;

/** The first accounts of the staff. More can be made in the settings. */
final class StaffPage extends StepPage {

    /** Who a county needs before the first application can go all the way, with the desk that a module brings along. */
    private static final List<String> USUAL = List.of("counter-clerk", "reviewer", "expert", "expert", "approver", "-desk",
            "data-manager");
    private static final int LINES = USUAL.size();

    private final List<Text> accounts = new ArrayList<>();
    private final List<Text> names = new ArrayList<>();
    private final List<Combo> roles = new ArrayList<>();
    private final List<Text> passwords = new ArrayList<>();
    private List<RoleRow> offered = List.of();

    StaffPage(FirstStartModel model) {
        super("staff", model);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = Css.style(new Composite(parent, SWT.NONE), Css.PAPER);
        area.setLayout(Layouts.columns(4, 16));
        for (String key : List.of("first.account", "first.name", "first.role", "first.first-password")) {
            Css.style(new Label(area, SWT.NONE), Css.MUTED).setText(TEXT.get(key));
        }
        for (int i = 0; i < LINES; i++) {
            accounts.add(text(area, 110));
            names.add(text(area, 110));
            Combo role = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
            role.setLayoutData(Layouts.wide(150));
            roles.add(role);
            passwords.add(text(area, 140));
        }
        setControl(area);
    }

    private static Text text(Composite parent, int width) {
        Text text = new Text(parent, SWT.BORDER);
        text.setLayoutData(Layouts.wide(width));
        return text;
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible && offered.isEmpty()) {
            offered = model.roles().stream().sorted(Comparator.comparing(RoleRow::id)).toList();
            String[] labels = offered.stream().map(r -> r.name().text()).toArray(String[]::new);
            List<String> ids = offered.stream().map(RoleRow::id).toList();
            for (int i = 0; i < LINES; i++) {
                roles.get(i).setItems(labels);
                String usual = USUAL.get(i);
                roles.get(i).select(ids.indexOf(ids.stream().filter(id -> id.endsWith(usual)).findFirst().orElse(ids.get(0))));
            }
        }
        super.setVisible(visible);
        getWizard().getContainer().updateButtons();
    }

    @Override
    boolean done() {
        List<FirstStartModel.Staff> people = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            int role = Math.max(0, roles.get(i).getSelectionIndex());
            people.add(new FirstStartModel.Staff(accounts.get(i).getText(), names.get(i).getText(), offered.get(role).id(),
                    passwords.get(i).getText()));
        }
        return show(model.staff(people));
    }
}
