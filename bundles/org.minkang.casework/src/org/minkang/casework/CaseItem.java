package org.minkang.casework;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One thing a case decides on its own, e.g. one disease of a certification. */
@Entity
@Table(name = "mk_case_item")
public class CaseItem {

    /** The key of the only item of a case that is decided as a whole. */
    public static final String WHOLE = "case";

    @Id
    private long id;
    @Column(name = "place_no")
    private int position;
    @Column(name = "item_key")
    private String itemKey;
    @Column(name = "label")
    private String label;
    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ItemStatus status;
    @Enumerated(EnumType.STRING)
    @Column(name = "opinion")
    private Verdict opinion;
    @Column(name = "refusal")
    private String refusal;
    /** Unique while the item is open and the case type allows one case at a time; null afterwards. */
    @Column(name = "pending_key")
    private String pendingKey;

    protected CaseItem() {
    }

    public long id() {
        return id;
    }

    public String itemKey() {
        return itemKey;
    }

    public String label() {
        return label;
    }

    public ItemStatus status() {
        return status;
    }

    /** What the independent opinions came to, once their step is finished. */
    public Optional<Verdict> opinion() {
        return Optional.ofNullable(opinion);
    }

    /** Why it was refused, or empty. */
    public String refusal() {
        return refusal == null ? "" : refusal;
    }

    void opinion(Verdict result) {
        opinion = result;
    }

    void become(ItemStatus now, String why) {
        status = now;
        refusal = why;
    }

    void release() {
        pendingKey = null;
    }

    void claim(String key) {
        pendingKey = key;
    }
}
