package org.minkang.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.minkang.access.BaseRights;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueRow;
import org.minkang.register.Areas;
import org.minkang.register.PersonNumbers;
import org.minkang.register.PersonRow;
import org.minkang.register.Persons;
import org.minkang.runtime.Contributions;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.Pages;

/** What the one search box finds: a case by its number, persons by everything else, also by the numbers modules gave them. */
public final class SearchModel {

    /** Rows offered under the box. */
    public static final int OFFERED = 12;

    /** A county writes its numbers as its pack says: letters, signs and characters, and somewhere a figure. */
    private static final Pattern CASE_NUMBER = Pattern.compile("(?=.*\\d)(?=.*\\D)\\S{4,40}");

    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)\\S{4,40}");

    /** Something found: how it reads, and which page opens it. */
    public record Hit(String main, String detail, String pageId, String argument) {
    }

    private final Desk desk;

    public SearchModel(Desk desk) {
        this.desk = desk;
    }

    /** Whether the text looks like a case number. */
    static boolean isCaseNumber(String text) {
        return CASE_NUMBER.matcher(text.strip()).matches();
    }

    /** Whether there is a page for all that was found. */
    boolean listsPersons() {
        return desk.has(BaseRights.PERSONS_SEARCH);
    }

    /** Reads from the database; not on the UI thread. */
    public List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        if (isCaseNumber(text)) {
            byNumber(text.strip().toUpperCase(java.util.Locale.ROOT)).ifPresent(hits::add);
        }
        if (desk.has(BaseRights.PERSONS_SEARCH)) {
            if (NUMBER.matcher(text.strip()).matches()) {
                hits.addAll(holders(text.strip()));
            }
            for (PersonRow p : desk.get(Persons.class).search(desk.actor(), text, OFFERED)) {
                hits.add(new Hit(p.name(), p.maskedId() + "   " + p.birthYear() + "   " + p.areaName(), Pages.PERSON,
                        Long.toString(p.id())));
            }
        }
        return hits;
    }

    /** Whose certificate or the like has this number. */
    private List<Hit> holders(String number) {
        return desk.get(Store.class).read(s -> {
            List<PersonNumbers.Found> found = desk.get(Contributions.class).personNumbers().stream()
                    .flatMap(n -> n.find(s, desk.actor(), number).stream()).toList();
            List<PersonRow> rows = desk.get(Persons.class).rows(s, found.stream().map(PersonNumbers.Found::personId).toList());
            return found.stream().map(f -> new Hit(rows.stream().filter(r -> r.id() == f.personId()).map(PersonRow::name)
                    .findFirst().orElse(""), f.what(), Pages.PERSON, Long.toString(f.personId()))).toList();
        });
    }

    /** The area to which the account is limited, empty for none. Reads from the database; not on the UI thread. */
    String only() {
        return desk.actor().area().map(area -> desk.get(Store.class).read(s ->
                desk.get(Areas.class).shortNames(s, List.of(area.digits())).get(area.digits()))).orElse("");
    }

    private Optional<Hit> byNumber(String number) {
        return desk.get(Store.class).read(s -> desk.get(Cases.class).byNumber(s, desk.actor(), number))
                .map(this::hit);
    }

    private Hit hit(QueueRow row) {
        return new Hit(row.number() + "   " + row.personName(), row.items() + "   " + row.stepName().text(), Pages.CASE,
                Long.toString(row.caseId()));
    }
}
