package org.minkang.app.firststart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.NewAccount;
import org.minkang.access.RoleRow;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyPack;
import org.minkang.runtime.FirstStart;
import org.minkang.ui.Failures;

/** The first start of a county, without widgets: the administrator, the county's pack, the accounts of the staff. */
public final class FirstStartModel {

    private static final Text TEXT = Text.of(FirstStartModel.class);

    /** An account of the staff as it was typed. */
    public record Staff(String account, String name, String role, String firstPassword) {

        boolean empty() {
            return account.isBlank() && name.isBlank();
        }
    }

    private final FirstStart firstStart;
    private final Accounts accounts;
    private final PackReader reader;
    private Actor administrator;
    private PolicyPack pack;
    private String packText;
    private final List<String> made = new ArrayList<>();

    public FirstStartModel(FirstStart firstStart, Accounts accounts, PackReader reader) {
        this.firstStart = firstStart;
        this.accounts = accounts;
        this.reader = reader;
    }

    /** Makes the administrator. @return what is wrong, empty when it is done */
    public List<String> administrator(String account, String name, char[] password, char[] again) {
        if (!Arrays.equals(password, again)) {
            return List.of(TEXT.get("first.different"));
        }
        return trying(() -> {
            if (administrator == null) {
                administrator = firstStart.administrator(account.strip(), name.strip(), password.clone());
            }
        });
    }

    /** Reads a pack without importing it, so that its county can be shown. @return what is wrong */
    public List<String> read(Path file) {
        return trying(() -> {
            packText = text(file);
            pack = reader.read(file.getFileName().toString(), packText);
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Refused.of("first.pack", TEXT.get("first.unreadable", file.getFileName()), e);
        }
    }

    /** The pack that was read, with the county's name and area code. */
    public Optional<PolicyPack> pack() {
        return Optional.ofNullable(pack);
    }

    /** Imports the pack that was read. @return what is wrong */
    public List<String> county() {
        return pack == null ? List.of() : trying(() -> firstStart.county(administrator, pack.fileName(), packText));
    }

    /** The roles an account can have. */
    public List<RoleRow> roles() {
        return accounts.roles(administrator);
    }

    /** Makes the accounts that are filled in and not made yet. @return what is wrong, each with the account it is about */
    public List<String> staff(List<Staff> people) {
        List<String> problems = new ArrayList<>();
        for (Staff person : people) {
            if (!person.empty() && !made.contains(person.account())) {
                List<String> wrong = trying(() -> firstStart.staff(administrator, List.of(new NewAccount(
                        person.account().strip(), person.name().strip(), Set.of(person.role()), null, null,
                        person.firstPassword().toCharArray()))));
                wrong.forEach(w -> problems.add(person.account() + ": " + w));
                if (wrong.isEmpty()) {
                    made.add(person.account());
                }
            }
        }
        return problems;
    }

    public Optional<Actor> actor() {
        return Optional.ofNullable(administrator);
    }

    private static List<String> trying(Runnable step) {
        try {
            step.run();
            return List.of();
        } catch (Refused refused) {
            return Failures.sentences(refused);
        }
    }
}
