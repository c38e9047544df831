package org.minkang.ui.persons;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.minkang.access.BaseRights;
import org.minkang.register.Comparison;
import org.minkang.register.Duplicates;
import org.minkang.register.MergeField;
import org.minkang.register.MergeOrder;
import org.minkang.register.Merging;
import org.minkang.register.PersonRow;
import org.minkang.register.Persons;
import org.minkang.store.Store;
import org.minkang.ui.Desk;

/** Two entries, and what is taken from which, without widgets. */
public final class MergeModel {

    private final Desk desk;
    private final Set<MergeField> take = EnumSet.noneOf(MergeField.class);
    private long kept;
    private long merged;
    private Comparison comparison;

    /** @param argument "kept,merged", or one id */
    public MergeModel(Desk desk, String argument) {
        this.desk = desk;
        String[] ids = argument.split(",");
        kept = Long.parseLong(ids[0]);
        merged = ids.length > 1 ? Long.parseLong(ids[1]) : 0;
    }

    public boolean complete() {
        return merged != 0;
    }

    public void other(long personId) {
        merged = personId;
    }

    /** The other one is kept. */
    public void swap() {
        long was = kept;
        kept = merged;
        merged = was;
        take.clear();
    }

    /** Reads from the database. @param reason to see the full numbers; null to see what differs */
    public Comparison read(String reason) {
        comparison = desk.get(Merging.class).compare(desk.actor(), kept, merged, reason);
        return comparison;
    }

    /** Whom the entry may be merged with: what is hinted, or what is found. Reads from the database. */
    public List<PersonRow> others(String text) {
        List<PersonRow> found = text.isBlank()
                ? desk.get(Duplicates.class).like(desk.actor(), kept).persons().stream().map(h -> h.person()).toList()
                : desk.get(Persons.class).search(desk.actor(), text, 20);
        return found.stream().filter(p -> p.id() != kept).toList();
    }

    public void take(MergeField field, boolean fromMerged) {
        if (fromMerged) {
            take.add(field);
        } else {
            take.remove(field);
        }
    }

    public boolean takes(MergeField field) {
        return take.contains(field);
    }

    public boolean maySeeFull() {
        return desk.has(BaseRights.PERSONS_VIEW_FULL);
    }

    public long kept() {
        return kept;
    }

    /** Merges; refused with what speaks against it. */
    public long merge(String reason) {
        MergeOrder order = new MergeOrder(kept, comparison.kept().version(), merged, comparison.merged().version(), take, reason);
        return desk.get(Store.class).write(s -> desk.get(Merging.class).merge(s, desk.actor(), order));
    }

    /** Says that they are two persons. */
    public void notSame(String reason) {
        desk.get(Store.class).run(s -> desk.get(Duplicates.class).notSame(s, desk.actor(), kept, merged, reason));
    }
}
