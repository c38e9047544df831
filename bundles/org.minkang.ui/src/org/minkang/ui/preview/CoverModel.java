package org.minkang.ui.preview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What is covered on a scan while somebody works on it, without widgets. */
final class CoverModel {

    private final int pages;
    private final Deque<List<Place>> earlier = new ArrayDeque<>();
    private List<Place> places = List.of();
    private int page;
    private int chosen = -1;

    CoverModel(int pages) {
        this.pages = pages;
    }

    int page() {
        return page;
    }

    int pages() {
        return pages;
    }

    List<Place> places() {
        return places;
    }

    /** Those of the page on the screen. */
    List<Place> here() {
        return places.stream().filter(p -> p.page() == page).toList();
    }

    boolean isChosen(Place place) {
        return chosen >= 0 && places.get(chosen) == place;
    }

    /** This page is on the screen from now on. */
    void open(int newPage) {
        page = newPage;
        chosen = -1;
    }

    void add(Place place) {
        if (!place.slip()) {
            List<Place> more = new ArrayList<>(places);
            more.add(place);
            become(more);
            chosen = places.size() - 1;
        }
    }

    /** A place for whoever works without a mouse: like the last one and below it, or in the middle. */
    void addByKey() {
        List<Place> here = here();
        Place like = here.isEmpty() ? Place.between(page, 0.35, 0.47, 0.65, 0.5) : here.get(here.size() - 1);
        add(here.isEmpty() ? like : like.moved(0, like.height() * 1.5));
    }

    /** The place at a point, the upper one first. */
    void choose(double x, double y) {
        chosen = -1;
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).page() == page && places.get(i).holds(x, y)) {
                chosen = i;
            }
        }
    }

    void chooseNext() {
        for (int i = 1; i <= places.size(); i++) {
            int next = (chosen + i) % places.size();
            if (places.get(next).page() == page) {
                chosen = next;
                return;
            }
        }
    }

    void move(double dx, double dy, boolean size) {
        if (chosen >= 0) {
            List<Place> more = new ArrayList<>(places);
            more.set(chosen, size ? more.get(chosen).sized(dx, dy) : more.get(chosen).moved(dx, dy));
            become(more);
        }
    }

    void remove() {
        if (chosen >= 0) {
            List<Place> fewer = new ArrayList<>(places);
            fewer.remove(chosen);
            become(fewer);
            chosen = -1;
        }
    }

    /** What is covered here is covered at the same places of every page. */
    void everyPage() {
        List<Place> all = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            for (Place p : here()) {
                all.add(p.on(i));
            }
        }
        places.stream().filter(p -> !all.contains(p)).forEach(all::add);
        become(all);
        chosen = -1;
    }

    void undo() {
        if (!earlier.isEmpty()) {
            places = earlier.pop();
            chosen = -1;
        }
    }

    private void become(List<Place> now) {
        earlier.push(places);
        places = List.copyOf(now);
    }
}
