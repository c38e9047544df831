package org.minkang.store.tests.shelf;

import java.util.List;
import org.minkang.store.EntityContribution;

/** Books and their chapters. */
public final class Shelf implements EntityContribution {

    @Override
    public String id() {
        return "shelf";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Book.class, Chapter.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("001-shelf.sql");
    }
}
