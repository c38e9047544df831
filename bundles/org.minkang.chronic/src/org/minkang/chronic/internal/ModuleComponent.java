package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.journal.Journal;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.Numbers;
import org.minkang.casework.WorkflowModule;
import org.minkang.chronic.ChronicModule;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Facts;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Contributes the workflow. The case engine must know it before the store is open, which is when the services it
 * uses come; so it does not wait for them.
 */
@Component(service = WorkflowModule.class)
public final class ModuleComponent extends ChronicModule {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Facts facts;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile PolicyPacks packs;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Numbers numbers;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Journal journal;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Clock clock;

    public ModuleComponent() {
        this(new Holder());
    }

    private ModuleComponent(Holder holder) {
        super(() -> holder.component.uses());
        holder.component = this;
    }

    private Uses uses() {
        Uses uses = new Uses(facts, packs, numbers, journal, clock);
        if (uses.packs() == null) {
            throw Refused.of("chronic.closed", Text.of(ChronicModule.class).get("chronic.closed"));
        }
        return uses;
    }

    /** Lets the superclass ask for services that arrive after construction. */
    private static final class Holder {
        private ModuleComponent component;
    }
}
