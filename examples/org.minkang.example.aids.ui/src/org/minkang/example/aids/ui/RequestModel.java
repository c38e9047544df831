package org.minkang.example.aids.ui;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.OpenedCase;
import org.minkang.example.aids.Aids;
import org.minkang.example.aids.AidsRules;
import org.minkang.example.aids.AidsRules.Device;
import org.minkang.example.aids.NewRequest;
import org.minkang.register.PersonRow;
import org.minkang.register.Persons;
import org.minkang.store.Store;
import org.minkang.ui.Desk;

/** What is being typed into the form of a new request; no widget in it, so that it is tested without a window. */
final class RequestModel {

    private static final Text TEXT = Text.of(RequestModel.class);
    private static final int FOUND = 20;

    private final Desk desk;
    private final Set<String> papers = new HashSet<>();
    private long person;
    private String device = "";

    RequestModel(Desk desk) {
        this.desk = desk;
    }

    Optional<AidsRules> rules() {
        LocalDate today = desk.today();
        return desk.get(Store.class).read(s -> desk.get(Aids.class).rules(s, today));
    }

    List<PersonRow> find(String text) {
        return desk.get(Persons.class).search(desk.actor(), text, FOUND);
    }

    void person(long id) {
        person = id;
    }

    void device(Device chosen) {
        device = chosen.key();
    }

    void paper(String key, boolean received) {
        if (received) {
            papers.add(key);
        } else {
            papers.remove(key);
        }
    }

    /** Refused with a sentence for what is missing, or with everything the module finds wrong. */
    OpenedCase accept() {
        if (person == 0) {
            throw new Refused(new Problem("aids.no-person", "personId", TEXT.get("request.no-person")));
        }
        if (device.isEmpty()) {
            throw new Refused(new Problem("aids.no-device", "device", TEXT.get("request.no-device")));
        }
        NewRequest request = new NewRequest(person, device, desk.today(), papers, "window");
        return desk.get(Store.class).write(s -> desk.get(Aids.class).request(s, desk.actor(), request));
    }
}
