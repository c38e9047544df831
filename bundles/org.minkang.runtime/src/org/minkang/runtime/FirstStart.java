package org.minkang.runtime;

import java.util.Arrays;
import java.util.List;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.NewAccount;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Store;

/**
 * What the first administrator does on an empty database: an account, the county's policy pack
 * (which says the county's name and area code), and the accounts of the staff. Each part is kept
 * as soon as it is done, so that an interrupted set-up goes on where it stopped.
 */
public final class FirstStart {

    private final Store store;
    private final Accounts accounts;
    private final PolicyPacks packs;

    FirstStart(Store store, Accounts accounts, PolicyPacks packs) {
        this.store = store;
        this.accounts = accounts;
        this.packs = packs;
    }

    /** Whether there is no account yet. */
    public boolean isNeeded() {
        return accounts.isEmpty();
    }

    /**
     * Creates the administrator and signs in as this person.
     *
     * @param password chosen by the administrator, so it need not be changed at the first sign-in
     */
    public Actor administrator(String account, String displayName, char[] password) {
        char[] kept = password.clone();
        try {
            accounts.setUp(account, displayName, password);
            return accounts.signIn(account, kept);
        } finally {
            Arrays.fill(kept, ' ');
        }
    }

    /** Imports the county's pack and puts it into force, which takes two persons later; see {@link PolicyPacks#setUp}. */
    public void county(Actor admin, String fileName, String packText) {
        packs.setUp(admin, fileName, packText);
    }

    /** Creates the accounts of the staff; each changes the first password at the first sign-in. */
    public void staff(Actor admin, List<NewAccount> people) {
        people.forEach(person -> accounts.create(admin, person));
    }

    /** Whether a pack applies today; without one no case can be opened. */
    public boolean hasCounty(java.time.LocalDate today) {
        return store.read(s -> packs.on(s, today)).isPresent();
    }
}
