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
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.minkang.access.AccountChange;
import org.minkang.access.AccountRow;
import org.minkang.access.Accounts;
import org.minkang.access.NewAccount;
import org.minkang.base.AreaCode;
import org.minkang.register.Areas;
import org.minkang.register.Providers;
import org.minkang.store.Store;
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
    private boolean shown;

    AccountsPart(Composite parent, Desk desk) {
        super(parent, "accounts");
        this.desk = desk;
        Composite bar = bar();
        primary(bar, TEXT.get("accounts.new"), this::create);
        onOne = List.of(
                Buttons.push(bar, TEXT.get("accounts.change"), () -> one(this::edit)),
                Buttons.push(bar, TEXT.get("accounts.password"), () -> one(this::password)),
                Buttons.push(bar, TEXT.get("accounts.unlock"), () -> one(a -> change(() -> accounts().unlock(desk.actor(), a.id())))),
                Buttons.push(bar, TEXT.get("accounts.disable"), () -> one(this::disable)));
        table = new PagedTable<>(this, List.of(
                Column.of(TEXT.get("accounts.account"), 130, AccountRow::account),
                Column.of(TEXT.get("accounts.name"), 150, AccountRow::displayName),
                Column.of(TEXT.get("accounts.role"), 220, a -> a.roles().stream().map(r -> roleNames.getOrDefault(r, r))
                        .sorted().collect(Collectors.joining(TEXT.get("accounts.and")))),
                Column.of(TEXT.get("accounts.within"), 110, AccountsPart::within),
                Column.<AccountRow>of(TEXT.get("accounts.state"), 150, AccountsPart::state).toned(AccountsPart::tone),
                Column.of(TEXT.get("accounts.last"), 150, a -> a.lastSignIn().map(AccountsPart::moment).orElse(""))),
                AccountRow::id, false);
        table.setLayoutData(Layouts.fill());
        table.onOpen(this::edit);
        table.onFailure(notice::fail);
        table.onChange(() -> onOne.forEach(b -> b.setEnabled(table.selected().isPresent())));
    }

    private Accounts accounts() {
        return desk.get(Accounts.class);
    }

    private static String moment(Instant at) {
        return MOMENT.format(LocalDateTime.ofInstant(at, ZoneId.of("Asia/Shanghai")));
    }

    private static String within(AccountRow a) {
        return Stream.concat(a.area().map(AreaCode::digits).stream(), a.organisation().stream()).collect(Collectors.joining(" "));
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
        if (!shown) {
            shown = true;
            table.show(PagedTable.Source.whole(() -> {
                accounts().roles(desk.actor()).forEach(r -> roleNames.put(r.id(), r.name().text()));
                return accounts().list(desk.actor());
            }));
        } else { // stays on the same account, also when a new one stands before it
            table.selected().ifPresentOrElse(a -> table.refreshTo(a.id()), table::refresh);
        }
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
        dialog(Optional.empty(), a -> accounts().create(desk.actor(),
                new NewAccount(a.account(), a.name(), a.roles(), area(a), organisation(a), a.firstPassword())));
    }

    private void edit(AccountRow row) {
        dialog(Optional.of(row), a -> {
            // what was there stays, also what the register does not know
            AccountChange change = new AccountChange(a.name(),
                    row.area().filter(now -> now.digits().equals(a.area())).orElseGet(() -> area(a)),
                    row.organisation().filter(a.organisation()::equals).orElseGet(() -> organisation(a)));
            if (!change.equals(new AccountChange(row.displayName(), row.area().orElse(null), row.organisation().orElse(null)))) {
                accounts().change(desk.actor(), row.id(), row.version(), change);
            }
            if (!a.roles().equals(row.roles())) {
                accounts().setRoles(desk.actor(), row.id(), a.roles());
            }
        });
    }

    private void dialog(Optional<AccountRow> now, Consumer<AccountDialog.Entered> accept) {
        notice.clear();
        Background.load(this, () -> accounts().roles(desk.actor()), roles -> {
            if (AccountDialog.open(getShell(), now, new AccountDialog.Known(roles, this::areas, this::organisations), accept)) {
                saved();
            }
        }, notice::fail);
    }

    private List<String> areas() {
        return desk.get(Store.class).read(s -> desk.get(Areas.class).all(s).stream().map(a -> a.code().digits() + " " + a.name()).toList());
    }

    private List<String> organisations() {
        return desk.get(Store.class).read(s -> desk.get(Providers.class).list(s).stream().map(p -> p.code() + " " + p.name()).toList());
    }

    private AreaCode area(AccountDialog.Entered entered) {
        return entered.area().isEmpty() ? null
                : desk.get(Store.class).read(s -> desk.get(Areas.class).require(s, entered.area()).code());
    }

    private String organisation(AccountDialog.Entered entered) {
        return entered.organisation().isEmpty() ? null
                : desk.get(Store.class).read(s -> desk.get(Providers.class).require(s, entered.organisation()).code());
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
