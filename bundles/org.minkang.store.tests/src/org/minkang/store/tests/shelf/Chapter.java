package org.minkang.store.tests.shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Part of a book. */
@Entity
@Table(name = "t_chapter")
public class Chapter {

    @Id
    private long id;

    private String name;

    protected Chapter() {}

    Chapter(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public String name() {
        return name;
    }
}
