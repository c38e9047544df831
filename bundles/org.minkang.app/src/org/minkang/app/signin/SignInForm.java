package org.minkang.app.signin;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.widgets.Notice;

/** Account and password, and two lines more when the first password must be changed. */
public final class SignInForm extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(SignInForm.class);

    private final CompletableFuture<Accounts> accounts;
    private final Consumer<Actor> entered;
    private final Text account;
    private final Text password;
    private final Text fresh;
    private final Text again;
    private final Control[] freshLine;
    private final Notice notice;
    private final Button enter;
    private SignInModel model;

    /** @param accounts still being opened perhaps; the person can type meanwhile */
    public SignInForm(Composite parent, CompletableFuture<Accounts> accounts, Consumer<Actor> entered) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.accounts = accounts;
        this.entered = entered;
        setLayout(Layouts.columns(1, 32, 28, 6));
        Label title = Css.style(new Label(this, SWT.NONE), Css.TITLE);
        title.setText(TEXT.get("signin.title"));
        Label line = Css.style(new Label(this, SWT.NONE), Css.MUTED);
        line.setText(TEXT.get("signin.line"));
        account = (Text) field(SWT.NONE, "signin.account")[1];
        password = (Text) field(SWT.PASSWORD, "signin.password")[1];
        Control[] first = field(SWT.PASSWORD, "signin.fresh");
        Control[] second = field(SWT.PASSWORD, "signin.again");
        fresh = (Text) first[1];
        again = (Text) second[1];
        freshLine = new Control[] {first[0], first[1], second[0], second[1]};
        notice = new Notice(this);
        enter = new Button(this, SWT.PUSH);
        Css.style(enter, Css.PRIMARY);
        enter.setText(TEXT.get("signin.enter"));
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.verticalIndent = 12;
        wide.heightHint = 36;
        enter.setLayoutData(wide);
        enter.addListener(SWT.Selection, e -> enter());
        showFresh(false);
    }

    private Control[] field(int style, String key) {
        Label label = new Label(this, SWT.NONE);
        label.setText(TEXT.get(key));
        GridData below = new GridData();
        below.verticalIndent = 8;
        label.setLayoutData(below);
        Text text = new Text(this, SWT.BORDER | SWT.SINGLE | style);
        text.setLayoutData(Layouts.wide(300));
        text.addListener(SWT.DefaultSelection, e -> next(text));
        return new Control[] {label, text};
    }

    private void next(Text from) {
        if (from == account && password.getCharCount() == 0) {
            password.setFocus();
        } else if (from == fresh && again.getCharCount() == 0) {
            again.setFocus();
        } else {
            enter();
        }
    }

    private void showFresh(boolean visible) {
        for (Control c : freshLine) {
            ((GridData) c.getLayoutData()).exclude = !visible;
            c.setVisible(visible);
        }
        enter.setText(TEXT.get(visible ? "signin.change" : "signin.enter"));
    }

    private void enter() {
        working(true);
        notice.clear();
        String name = account.getText().strip();
        char[] old = password.getTextChars();
        char[] newOne = fresh.getTextChars();
        char[] newAgain = again.getTextChars();
        Background.load(this, () -> {
            if (model == null) {
                model = new SignInModel(accounts.join());
            }
            return java.util.Optional.ofNullable(model.enter(name, old, newOne, newAgain));
        }, actor -> actor.ifPresentOrElse(entered, this::stayed), e -> {
            working(false);
            notice.fail(e);
            resize();
        });
    }

    /** The data may still be opening, which takes seconds on a slow machine. */
    private void working(boolean on) {
        enter.setEnabled(!on);
        enter.setText(TEXT.get(on ? "signin.entering" : fresh.isVisible() ? "signin.change" : "signin.enter"));
    }

    private void stayed() {
        working(false);
        boolean wasShown = fresh.isVisible();
        if (model.changing() && !wasShown) {
            showFresh(true);
            notice.say(Notice.Kind.INFO, model.problems());
            fresh.setFocus();
        } else {
            notice.say(Notice.Kind.ERROR, model.problems());
            Text where = model.changing() ? fresh : password;
            where.selectAll();
            where.setFocus();
        }
        resize();
    }

    /** The dialog grows with what it has to say. */
    private void resize() {
        layout(true, true);
        getShell().setSize(getShell().computeSize(getShell().getSize().x, SWT.DEFAULT));
    }

    /** Fills in what a measurement brings in its environment, as the command line does, and presses the button. */
    void enter(String name, String secret) {
        account.setText(name);
        password.setText(secret);
        enter();
    }

    /** Says something that happened outside, for instance that the data folder cannot be opened. */
    void fail(Throwable e) {
        notice.fail(e);
        enter.setEnabled(false);
        resize();
    }

    @Override
    public boolean setFocus() {
        return !account.isDisposed() && account.setFocus();
    }
}
