package org.minkang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StandardDataTest {

    @Test
    void namesEveryRightOfTheBaseAndNoOther() throws IllegalAccessException {
        Set<String> constants = new TreeSet<>();
        for (Field field : BaseRights.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                constants.add((String) field.get(null));
            }
        }
        assertEquals(
                constants, BaseRights.all().stream().map(RightInfo::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void givesRightsOnlyToRolesThatExist() {
        Set<String> roles =
                StandardData.roles().stream().map(StandardData.StandardRole::id).collect(Collectors.toSet());
        assertEquals(13, roles.size());
        for (RightInfo right : BaseRights.all()) {
            assertTrue(roles.containsAll(right.defaultRoles()), right::id);
            assertTrue(!right.defaultRoles().isEmpty(), right::id);
        }
    }

    @Test
    void letsNobodyWhoManagesAccountsWorkOnCases() {
        for (RightInfo right : BaseRights.all()) {
            if (right.id().startsWith("cases.") || right.id().startsWith("persons.")) {
                assertTrue(!right.defaultRoles().contains("administrator"), right::id);
            }
        }
    }
}
