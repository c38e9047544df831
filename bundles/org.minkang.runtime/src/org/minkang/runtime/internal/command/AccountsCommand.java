package org.minkang.runtime.internal.command;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.access.AccountRow;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.NewAccount;
import org.minkang.access.RoleRow;
import org.minkang.base.AreaCode;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.cli.TextTable;
import org.minkang.register.Areas;
import org.minkang.register.Providers;
import org.minkang.runtime.Minkang;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code accounts list|roles|create|password}. */
@Command(name = "accounts")
public final class AccountsCommand {

    private static final Text TEXT = Text.of(AccountsCommand.class);

    private final Minkang minkang;

    public AccountsCommand(Minkang minkang) {
        this.minkang = minkang;
    }

    private Accounts accounts() {
        return minkang.service(Accounts.class);
    }

    @Command(name = "list")
    void list(@Mixin Console console, @Mixin SignIn signIn) {
        Actor actor = signIn.with(accounts()::signIn);
        TextTable table = console.table(TEXT.get("accounts.account"), TEXT.get("accounts.name"),
                TEXT.get("accounts.roles"), TEXT.get("accounts.area"));
        Map<String, String> names = accounts().roles(actor).stream()
                .collect(Collectors.toMap(RoleRow::id, role -> role.name().text()));
        for (AccountRow row : accounts().list(actor)) {
            table.row(row.account(), row.displayName(), row.roles().stream().sorted()
                            .map(role -> role + " " + names.getOrDefault(role, "")).collect(Collectors.joining(", ")),
                    row.area().map(AreaCode::digits).orElse(""));
        }
        table.print(console.out());
    }

    @Command(name = "roles")
    void roles(@Mixin Console console, @Mixin SignIn signIn) {
        Actor actor = signIn.with(accounts()::signIn);
        TextTable table = console.table(TEXT.get("accounts.role"), TEXT.get("accounts.role-name"));
        accounts().roles(actor).forEach(role -> table.row(role.id(), role.name().text()));
        table.print(console.out());
    }

    /** The first password comes from the environment, never from the line typed, which others can read. */
    @Command(name = "create")
    void create(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "ACCOUNT") String account,
            @Option(names = "--name", required = true, paramLabel = "NAME") String name,
            @Option(names = "--role", required = true, split = ",", paramLabel = "ROLE") Set<String> roles,
            @Option(names = "--area", paramLabel = "CODE") String area,
            @Option(names = "--organisation", paramLabel = "CODE") String organisation) {
        char[] first = fromEnvironment("MINKANG_NEW_PASSWORD");
        Actor actor = signIn.with(accounts()::signIn);
        Store store = minkang.service(Store.class);
        AreaCode within = area == null ? null : store.read(s -> minkang.service(Areas.class).require(s, area)).code();
        String office = organisation == null ? null
                : store.read(s -> minkang.service(Providers.class).require(s, organisation)).code();
        accounts().create(actor, new NewAccount(account, name, roles, within, office, first));
        console.out().println(TEXT.get("accounts.created", account));
    }

    /** Changes one's own password, also the first one. */
    @Command(name = "password")
    void password(@Mixin Console console, @Parameters(paramLabel = "ACCOUNT") String account) {
        accounts().changePassword(account, fromEnvironment("MINKANG_PASSWORD"),
                fromEnvironment("MINKANG_NEW_PASSWORD"));
        console.out().println(TEXT.get("accounts.password", account));
    }

    private static char[] fromEnvironment(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isEmpty()) {
            throw Refused.of("accounts.environment", TEXT.get("accounts.environment", variable));
        }
        return value.toCharArray();
    }
}
