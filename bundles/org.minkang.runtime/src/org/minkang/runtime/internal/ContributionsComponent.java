package org.minkang.runtime.internal;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.minkang.access.Actor;
import org.minkang.benefit.visits.InsuredSource;
import org.minkang.casework.WorkflowModule;
import org.minkang.casework.report.Report;
import org.minkang.cli.CliCommand;
import org.minkang.house.HouseCheckKind;
import org.minkang.house.HouseTemplate;
import org.minkang.letters.LetterTemplate;
import org.minkang.policy.PackSection;
import org.minkang.register.FactProvider;
import org.minkang.register.PersonFindings;
import org.minkang.register.PersonNumbers;
import org.minkang.register.PersonReferences;
import org.minkang.runtime.Contributions;
import org.minkang.sheets.SheetProfile;
import org.minkang.store.EntityContribution;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Collects what bundles contribute by Declarative Services. Modules come and go while it lives. */
@Component(service = Contributions.class)
public final class ContributionsComponent implements Contributions {

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    final List<EntityContribution> entities = new CopyOnWriteArrayList<>();

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    final List<PackSection<?>> packSections = new CopyOnWriteArrayList<>();

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    final List<WorkflowModule> workflows = new CopyOnWriteArrayList<>();

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    final List<FactProvider> facts = new CopyOnWriteArrayList<>();

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    final List<InsuredSource> insuredSources = new CopyOnWriteArrayList<>();

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    final List<PersonReferences> personReferences = new CopyOnWriteArrayList<>();

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    final List<PersonFindings> personFindings = new CopyOnWriteArrayList<>();

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    final List<PersonNumbers> personNumbers = new CopyOnWriteArrayList<>();

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    final List<HouseCheckKind> houseCheckKinds = new CopyOnWriteArrayList<>();

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    final List<SheetProfile<?, ?>> sheetProfiles = new CopyOnWriteArrayList<>();

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    final List<LetterTemplate> letterTemplates = new CopyOnWriteArrayList<>();

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    final List<CliCommand> commands = new CopyOnWriteArrayList<>();

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    final List<Report> reports = new CopyOnWriteArrayList<>();

    @Override
    public List<EntityContribution> entities() {
        return Unique.by(entities, EntityContribution::id);
    }

    @Override
    public List<PackSection<?>> packSections() {
        return Unique.by(packSections, PackSection::id);
    }

    @Override
    public List<WorkflowModule> workflows() {
        return Unique.by(workflows, WorkflowModule::id);
    }

    @Override
    public List<FactProvider> facts() {
        return List.copyOf(facts);
    }

    @Override
    public List<InsuredSource> insuredSources() {
        return List.copyOf(insuredSources);
    }

    @Override
    public List<PersonReferences> personReferences() {
        return Unique.by(personReferences, PersonReferences::id);
    }

    @Override
    public List<PersonFindings> personFindings() {
        return Unique.by(personFindings, PersonFindings::id);
    }

    @Override
    public List<PersonNumbers> personNumbers() {
        return Unique.by(personNumbers, PersonNumbers::id);
    }

    @Override
    public List<HouseCheckKind> houseCheckKinds() {
        return Unique.by(houseCheckKinds, HouseCheckKind::id);
    }

    /** Every profile of ours is called by a signed-in person. */
    @Override
    @SuppressWarnings("unchecked")
    public List<SheetProfile<?, Actor>> sheetProfiles() {
        return Unique.by((List<SheetProfile<?, Actor>>) (List<?>) sheetProfiles, SheetProfile::id);
    }

    /** Each kind of household check brings a paper of its own. */
    @Override
    public List<LetterTemplate> letterTemplates() {
        List<LetterTemplate> all = new ArrayList<>(letterTemplates);
        houseCheckKinds().forEach(kind -> all.add(new HouseTemplate(kind)));
        return Unique.by(all, LetterTemplate::id);
    }

    @Override
    public List<CliCommand> commands() {
        return List.copyOf(commands);
    }

    @Override
    public List<Report> reports() {
        return Unique.by(reports, Report::id);
    }
}
