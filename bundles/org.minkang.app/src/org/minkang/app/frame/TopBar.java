package org.minkang.app.frame;

import jakarta.annotation.PostConstruct;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.minkang.app.Application;
import org.minkang.app.Preferences;
import org.minkang.app.signin.PasswordDialog;
import org.minkang.base.Text;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Icons;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.Shared;
import org.minkang.ui.search.SearchBox;

/** The bar at the top: the one search box, and who is signed in with which role. */
public final class TopBar {

    private static final Text TEXT = Text.of(TopBar.class);

    private static TopBar shown;

    private SearchBox search;
    private Button who;

    @PostConstruct
    public void create(Composite parent) {
        shown = this;
        Composite bar = new Composite(parent, SWT.NONE);
        Css.style(bar, Css.FRAME);
        bar.setLayout(Layouts.columns(4, 12, 6, 12));
        Label name = Css.style(new Label(bar, SWT.NONE), Css.HEADING);
        name.setText(TEXT.get("top.name"));
        Composite box = new Composite(bar, SWT.NONE);
        Css.style(box, Css.FRAME);
        box.setLayout(new FillLayout());
        GridData wide = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        wide.widthHint = Look.scaled(520);
        box.setLayoutData(wide);
        new Label(bar, SWT.NONE).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        who = new Button(bar, SWT.PUSH | SWT.FLAT);
        Css.style(who, Css.FLAT);
        who.setImage(Icons.get("person", Tone.MUTED));
        who.setToolTipText(TEXT.get("top.who.tip"));
        who.addListener(SWT.Selection, e -> menu(Desk.current()));
        seated(box);
        Desk.whenSeated(bar, () -> seated(box));
        Shared.listen(who, () -> who.setImage(Icons.get("person", Tone.MUTED)));
    }

    private void seated(Composite box) {
        Desk desk = Desk.current();
        who.setText(TEXT.get("top.who", desk.actor().displayName(), desk.actor().roleName()));
        if (search != null) {
            search.dispose();
        }
        search = new SearchBox(box, desk, Pages::open);
        box.requestLayout();
        who.requestLayout();
    }

    /** Puts the cursor into the search box (Ctrl+K). */
    static void search() {
        if (shown != null) {
            shown.search.start();
        }
    }

    /** Opens the person's menu (F10). */
    static void openMenu() {
        if (shown != null) {
            shown.menu(Desk.current());
        }
    }

    private void menu(Desk desk) {
        Menu menu = new Menu(who);
        item(menu, "top.menu.help", () -> Keys.help());
        item(menu, "top.menu.panel", () -> Keys.togglePanel());
        item(menu, Preferences.dark() ? "top.menu.light" : "top.menu.dark", () -> Preferences.use(Preferences.dark() ? Preferences.Theme.LIGHT : Preferences.Theme.DARK));
        item(menu, "top.menu.settings", () -> Pages.open(Pages.SETTINGS, ""));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "top.menu.password", () -> PasswordDialog.open(who.getShell(), desk));
        item(menu, "top.menu.switch", () -> Application.switchPerson());
        item(menu, "top.menu.exit", () -> PlatformUI.getWorkbench().close());
        org.eclipse.swt.graphics.Rectangle b = who.getBounds();
        menu.setLocation(who.getParent().toDisplay(b.x, b.y + b.height));
        menu.setVisible(true);
    }

    private static void item(Menu menu, String key, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(TEXT.get(key));
        item.addListener(SWT.Selection, e -> action.run());
    }
}
