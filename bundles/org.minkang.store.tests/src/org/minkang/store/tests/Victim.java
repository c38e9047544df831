package org.minkang.store.tests;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.minkang.base.Progress;
import org.minkang.store.EntityContribution;
import org.minkang.store.Store;
import org.minkang.store.StoreConfig;
import org.minkang.store.Stores;
import org.minkang.store.tests.shelf.Book;
import org.minkang.store.tests.shelf.Shelf;
import org.minkang.store.tests.steps.Steps;
import org.minkang.testing.ChildJvm;
import org.objectweb.asm.commons.SerialVersionUIDAdder;

/** A program on an embedded database that is killed while it works. */
public final class Victim {

    /** How many migrations there are for it to be killed in. */
    static final int STEPS = 12;

    private Victim() {}

    static ChildJvm start(String what, Path folder, String... more) {
        List<String> args = new ArrayList<>(List.of(what, folder.toString()));
        args.addAll(List.of(more));
        return ChildJvm.start(
                Victim.class,
                List.of(
                        Victim.class,
                        Store.class,
                        Progress.class,
                        ChildJvm.class,
                        com.zaxxer.hikari.HikariConfig.class,
                        jakarta.persistence.Entity.class,
                        org.apache.derby.jdbc.EmbeddedDataSource.class,
                        org.eclipse.persistence.jpa.PersistenceProvider.class,
                        org.eclipse.persistence.sessions.Session.class,
                        org.eclipse.persistence.jpa.jpql.parser.JPQLGrammar.class,
                        org.objectweb.asm.ClassWriter.class,
                        SerialVersionUIDAdder.class,
                        loadedBeside(SerialVersionUIDAdder.class, "org.objectweb.asm.tree.ClassNode"),
                        loadedBeside(com.zaxxer.hikari.HikariConfig.class, "org.slf4j.Logger"),
                        org.postgresql.ds.PGSimpleDataSource.class),
                args.toArray(String[]::new));
    }

    /** A class this bundle does not see, but another one does. */
    private static Class<?> loadedBeside(Class<?> user, String name) {
        try {
            return Class.forName(name, false, user.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it does first, then where. */
    public static void main(String[] args) {
        Path folder = Path.of(args[1]);
        switch (args[0]) {
            case "write" -> write(folder);
            case "backup" -> backup(folder, Path.of(args[2]));
            case "migrate" -> migrate(folder);
            case "restore" -> restore(folder, Path.of(args[2]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    static Store open(Path folder, EntityContribution... contributions) {
        return Stores.open(
                StoreConfig.derby(folder), List.of(contributions), Clock.systemDefaultZone(), Progress.NONE);
    }

    /** A book and its chapter in one transaction, then a word that it is saved, without end. */
    private static void write(Path folder) {
        Store store = open(folder, new Shelf());
        for (int i = 0; ; i++) {
            String title = "book " + i + " of " + ProcessHandle.current().pid();
            store.run(session -> {
                Book book = new Book(session.nextId(), title);
                book.addChapter(session.nextId(), title);
                session.add(book);
            });
            System.out.println("saved " + title);
        }
    }

    private static void backup(Path folder, Path target) {
        Store store = open(folder, new Shelf());
        for (int i = 0; ; i++) {
            store.backup(target, Progress.NONE);
            System.out.println("backup " + i);
        }
    }

    /** All that is to be done in one go; says so just before. */
    private static void migrate(Path folder) {
        System.out.println("begin");
        open(folder, allSteps()).close();
        System.out.println("end");
    }

    static Steps allSteps() {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= STEPS; i++) {
            names.add("many-" + i + ".sql");
        }
        return Steps.of("many", names.toArray(String[]::new));
    }

    private static void restore(Path folder, Path file) {
        for (int i = 0; ; i++) {
            System.out.println("begin " + i);
            Stores.restore(file, folder, Progress.NONE);
        }
    }
}
