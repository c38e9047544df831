package org.minkang.example.aids.internal;

import org.minkang.access.journal.Journal;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.WorkflowModule;
import org.minkang.example.aids.AidsModule;
import org.minkang.policy.PolicyPacks;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Contributes the workflow. Its references are optional and dynamic: the engine must know it before the store is open,
 * and the services come only then.
 */
@Component(service = WorkflowModule.class)
public final class ModuleComponent extends AidsModule {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile PolicyPacks packs;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Journal journal;

    @Override
    protected Uses uses() {
        Uses uses = new Uses(packs, journal);
        if (uses.packs() == null || uses.journal() == null) {
            throw Refused.of("aids.closed", Text.of(AidsModule.class).get("aids.closed"));
        }
        return uses;
    }
}
