package org.minkang.example.aids;

import java.util.List;

import org.minkang.base.Text;
import org.minkang.register.PersonColumn;
import org.minkang.register.PersonReferences;

/** Requests go along when the person they are of is merged into another entry. */
public class AidsPersons implements PersonReferences {

    @Override
    public String id() {
        return "aids";
    }

    @Override
    public List<PersonColumn> columns() {
        return List.of(new PersonColumn("aids_request", "person_id", "row_version",
                Text.of(AidsPersons.class).both("person.request"), "applied_on"));
    }
}
