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

    /** 1 for what a re-opened case does not touch any more. */
    @Column(name = "settled")
    private int settled;
    /** Why it had been refused before it was opened again, or null. */
    @Column(name = "questioned")
    private String questioned;

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

    /** Whether it still goes through the steps of a running case. */
    public boolean live() {
        return status.live() && settled == 0;
    }

    /** The earlier refusal that is decided about again, or was in the last re-opening; may be an empty text. */
    public Optional<String> questioned() {
        return Optional.ofNullable(questioned);
    }

    /** What was refused is open again. */
    void question(boolean judgedAgain) {
        questioned = refusal();
        settled = 0;
        if (judgedAgain) {
            opinion = null;
        }
        become(ItemStatus.OPEN, null);
    }

    /** Stays as it is, whatever becomes of the items that are open again. */
    void settle() {
        settled = 1;
        questioned = null;
    }

    /** Nobody wants it decided any more: what was refused before stays refused. */
    void giveUp(String why) {
        become(questioned == null ? ItemStatus.WITHDRAWN : ItemStatus.REFUSED, questioned == null ? why : questioned);
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
