package org.minkang.access;

import java.util.List;

/** The rights of the base, that is, of everything that is there without a module. */
public final class BaseRights {

    public static final String PERSONS_SEARCH = "persons.search";
    public static final String PERSONS_VIEW_FULL = "persons.view-full";
    public static final String PERSONS_EDIT = "persons.edit";
    public static final String PERSONS_MERGE = "persons.merge";
    public static final String CASES_READ = "cases.read";
    public static final String CASES_ASSIGN = "cases.assign";
    public static final String IMPORT_RUN = "import.run";
    public static final String EXPORT_RUN = "export.run";
    public static final String POLICY_IMPORT = "policy.import";
    public static final String POLICY_RELEASE = "policy.release";
    public static final String JOURNAL_VERIFY = "journal.verify";
    public static final String ACCOUNTS_MANAGE = "accounts.manage";
    public static final String SETTINGS_EDIT = "settings.edit";
    public static final String CALENDAR_EDIT = "calendar.edit";
    public static final String BACKUP_RUN = "backup.run";

    private BaseRights() {}

    /** All of them, with names and default roles; {@link Accounts} declares them by itself. */
    public static List<RightInfo> all() {
        return StandardData.rights();
    }
}
