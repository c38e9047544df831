package org.minkang.ui;

import java.time.Clock;
import java.time.LocalDate;

import org.eclipse.swt.widgets.Widget;
import org.minkang.access.Actor;

/** Where one signed-in person sits: who it is, and the services of the program. */
public final class Desk {

    /** Hands out the plain services of the rooms by their class. */
    public interface Services {
        <T> T get(Class<T> type);
    }

    private static final Listeners SEATED = new Listeners();

    private static volatile Desk current;

    private final Actor actor;
    private final Services services;
    private final String database;

    /**
     * @param database a few words on where the data lie, for the bottom line
     */
    public Desk(Actor actor, Services services, String database) {
        this.actor = actor;
        this.services = services;
        this.database = database;
    }

    /** The desk of this program's window. */
    public static Desk current() {
        return current;
    }

    /** Somebody sits down; the frame shows it. UI thread, once there is a window. */
    public static void seat(Desk desk) {
        current = desk;
        SEATED.tell();
    }

    /** Calls the listener when another person sits down, for as long as the control lives. UI thread only. */
    public static void whenSeated(Widget owner, Runnable listener) {
        SEATED.add(owner, listener);
    }

    public Actor actor() {
        return actor;
    }

    public boolean has(String right) {
        return actor.has(right);
    }

    public <T> T get(Class<T> type) {
        return services.get(type);
    }

    public String database() {
        return database;
    }

    public LocalDate today() {
        return LocalDate.now(get(Clock.class));
    }
}
