package org.minkang.house;

import java.util.List;

import org.minkang.base.Text;
import org.minkang.register.PersonColumn;
import org.minkang.register.PersonReferences;

/** The rows of household checks go along when the person they are about is merged into another entry. */
public final class HousePersons implements PersonReferences {

    @Override
    public String id() {
        return "house";
    }

    @Override
    public List<PersonColumn> columns() {
        return List.of(new PersonColumn("mk_house_row", "person_id", "row_version",
                Text.of(HousePersons.class).both("person.row"), "row_no"));
    }
}
