package org.minkang.store.tests.shelf;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** An entity with a field of every type the rooms use. */
@Entity
@Table(name = "t_book")
public class Book {

    /** What a book is. */
    public enum Kind {
        NOVEL,
        LEDGER
    }

    @Id
    private long id;

    @Version
    private int version;

    private String title;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "printed_on")
    private LocalDate printedOn;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "due_at")
    private LocalDateTime dueAt;

    private boolean lent;

    private BigDecimal price;

    private Integer pages;

    @Lob
    private String content;

    @Lob
    private byte[] cover;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "book_id")
    @OrderBy("id")
    private List<Chapter> chapters = new ArrayList<>();

    protected Book() {}

    public Book(long id, String title) {
        this.id = id;
        this.title = title;
        this.kind = Kind.NOVEL;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String title() {
        return title;
    }

    public void rename(String newTitle) {
        title = newTitle;
    }

    public void fill(
            Kind newKind, LocalDate day, Instant instant, LocalDateTime time, BigDecimal newPrice, Integer newPages) {
        kind = newKind;
        printedOn = day;
        addedAt = instant;
        dueAt = time;
        price = newPrice;
        pages = newPages;
    }

    public void lend(boolean now) {
        lent = now;
    }

    public void content(String text, byte[] image) {
        content = text;
        cover = image;
    }

    public void addChapter(long chapterId, String name) {
        chapters.add(new Chapter(chapterId, name));
    }

    public List<Chapter> chapters() {
        return chapters;
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate printedOn() {
        return printedOn;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public LocalDateTime dueAt() {
        return dueAt;
    }

    public boolean lent() {
        return lent;
    }

    public BigDecimal price() {
        return price;
    }

    public Integer pages() {
        return pages;
    }

    public String content() {
        return content;
    }

    public byte[] cover() {
        return cover;
    }
}
