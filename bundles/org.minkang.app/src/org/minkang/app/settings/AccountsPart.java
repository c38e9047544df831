package org.minkang.app.settings;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.minkang.access.AccountRow;
import org.minkang.access.Accounts;
import org.minkang.ui.Background;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** The accounts: made, disabled, unlocked, given roles and first passwords. */
final class AccountsPart extends Part {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Desk desk;
    private final PagedTable<AccountRow> table;
    private final Map<String, String> roleNames = new HashMap<>();
    private final List<Button> onOne;

    AccountsPart(Composite parent, Desk desk) {
        super(parent, "accounts");
        this.desk = desk;
        Composite bar = bar(6);
        Buttons.primary(bar, TEXT.get("accounts.new"), this::create);
        onOne = List.of(
                Buttons.push(bar, TEXT.get("accounts.roles"), () -> one(this::roles)),
                Buttons.push(bar, TEXT.get("accounts.password"), () -> one(this::password)),
                Buttons.push(bar, TEXT.get("accounts.unlock"), () -> one(a -> change(() -> accounts().unlock(desk.actor(), a.id())))),
                Buttons.push(bar, TEXT.get("accounts.disable"), () -> one(this::disable)));
        table = new PagedTable<>(this, List.of(
                Column.of(TEXT.get("accounts.account"), 130, AccountRow::account),
                Column.of(TEXT.get("accounts.name"), 150, AccountRow::displayName),
                Column.of(TEXT.get("accounts.role"), 220, a -> a.roles().stream().map(r -> roleNames.getOrDefault(r, r))
                        .sorted().collect(Collectors.joining("、"))),
                Column.<AccountRow>of(TEXT.get("accounts.state"), 150, AccountsPart::state).toned(AccountsPart::tone),
                Column.of(TEXT.get("accounts.last"), 150, a -> a.lastSignIn().map(AccountsPart::moment).orElse(""))),
                AccountRow::id, false);
        table.setLayoutData(Layouts.fill());
        table.onOpen(this::roles);
        table.onFailure(notice::fail);
        table.onChange(() -> onOne.forEach(b -> b.setEnabled(table.selected().isPresent())));
    }

    private Accounts accounts() {
        return desk.get(Accounts.class);
    }

    private static String moment(Instant at) {
        return MOMENT.format(LocalDateTime.ofInstant(at, ZoneId.of("Asia/Shanghai")));
    }

    private static String state(AccountRow a) {
        if (!a.enabled()) {
            return TEXT.get("state.disabled");
        }
        return a.lockedUntil().map(until -> TEXT.get("state.locked", moment(until)))
                .orElse(TEXT.get(a.mustChange() ? "state.must-change" : "state.ok"));
    }

    private static Tone tone(AccountRow a) {
        return !a.enabled() ? Tone.MUTED : a.lockedUntil().isPresent() ? Tone.BAD : a.mustChange() ? Tone.WARN : Tone.GOOD;
    }

    @Override
    void refresh() {
        table.show(PagedTable.Source.whole(() -> {
            accounts().roles(desk.actor()).forEach(r -> roleNames.put(r.id(), r.name().text()));
            return accounts().list(desk.actor());
        }));
    }

    private void one(Consumer<AccountRow> action) {
        Optional<AccountRow> selected = table.selected();
        selected.ifPresent(action);
    }

    private void change(Runnable change) {
        notice.clear();
        Background.load(this, () -> {
            change.run();
            return true;
        }, done -> saved(), notice::fail);
    }

    private void saved() {
        notice.say(Notice.Kind.DONE, TEXT.get("settings.saved"));
        refresh();
    }

    private void create() {
        notice.clear();
        Background.load(this, () -> accounts().roles(desk.actor()), roles -> {
            if (AccountDialog.open(getShell(), roles, a -> accounts().create(desk.actor(), a))) {
                saved();
            }
        }, notice::fail);
    }

    private void roles(AccountRow a) {
        Background.load(this, () -> accounts().roles(desk.actor()), roles -> RoleChooser.open(getShell(), a.displayName(),
                roles, a.roles()).ifPresent(chosen -> change(() -> accounts().setRoles(desk.actor(), a.id(), chosen))), notice::fail);
    }

    private void password(AccountRow a) {
        ask("accounts.password", TEXT.get("accounts.password.line", a.displayName()), SWT.PASSWORD).ifPresent(p ->
                change(() -> accounts().resetPassword(desk.actor(), a.id(), p.toCharArray())));
    }

    private void disable(AccountRow a) {
        String key = a.enabled() ? "accounts.disable" : "accounts.enable";
        ask(key, TEXT.get("accounts.why", a.displayName()), SWT.NONE).ifPresent(why -> change(() -> {
            if (a.enabled()) {
                accounts().disable(desk.actor(), a.id(), why);
            } else {
                accounts().enable(desk.actor(), a.id(), why);
            }
        }));
    }

    private Optional<String> ask(String titleKey, String line, int style) {
        return Dialogs.ask(getShell(), TEXT.get(titleKey), line, style);
    }

    @Override
    public boolean setFocus() {
        return !table.isDisposed() && table.setFocus();
    }
}
