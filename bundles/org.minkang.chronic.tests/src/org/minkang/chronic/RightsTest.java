package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.AccessEntities;
import org.minkang.access.RightInfo;
import org.minkang.access.RoleInfo;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestStore;

/** The rights of the module in a new database and in one of an earlier version. */
@ParameterizedClass
@EnumSource
class RightsTest {

    @Parameter
    Database database;

    /** What the database says a role may do, once an earlier version without a right was followed by this one. */
    private Set<String> afterUpgrade(String role, String newRight) {
        try (TestStore store = database.open(new AccessEntities())) {
            TestAccounts people = new TestAccounts(store, store.clock(), Rights.all().stream()
                    .filter(r -> !r.id().equals(newRight)).toArray(RightInfo[]::new));
            people.accounts().declareRoles(Rights.roles().stream().map(r -> without(r, newRight)).toList());
            people.accounts().declareRights(Rights.all());
            people.accounts().declareRoles(Rights.roles());
            return people.accounts().roles(people.admin()).stream().filter(r -> r.id().equals(role)).findFirst()
                    .orElseThrow().rights();
        }
    }

    private static RoleInfo without(RoleInfo role, String right) {
        Set<String> rights = new HashSet<>(role.rights());
        rights.remove(right);
        return new RoleInfo(role.id(), role.name(), rights);
    }

    private static RoleInfo role(String id) {
        return Rights.roles().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void aRightThatComesWithANewVersionReachesTheModulesRoles() {
        assertTrue(afterUpgrade("chronic-desk", Rights.EXAMINE).contains(Rights.EXAMINE));
    }

    @Test
    void aNewDatabaseGivesTheRolesTheirRights() {
        assertEquals(role("chronic-desk").rights(), afterUpgrade("chronic-desk", "none"));
        assertEquals(List.of("chronic.intake", "chronic.recognise", "persons.search"),
                role("named-hospital").rights().stream().sorted().toList());
    }
}
