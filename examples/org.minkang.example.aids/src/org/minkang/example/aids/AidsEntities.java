package org.minkang.example.aids;

import java.util.List;

import org.minkang.store.EntityContribution;

/** The table of the module. It stays when the module is removed. */
public class AidsEntities implements EntityContribution {

    @Override
    public String id() {
        return "aids";
    }

    @Override
    public List<String> after() {
        return List.of("register", "casework");
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(AidRequest.class);
    }

    @Override
    public List<String> migrations() {
        // absolute: the component that contributes it is in another package
        return List.of("/org/minkang/example/aids/001-requests.sql");
    }
}
