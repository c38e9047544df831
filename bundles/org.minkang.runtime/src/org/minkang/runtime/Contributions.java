package org.minkang.runtime;

import java.util.List;

import org.minkang.access.Actor;
import org.minkang.benefit.visits.InsuredSource;
import org.minkang.casework.WorkflowModule;
import org.minkang.casework.report.Report;
import org.minkang.cli.CliCommand;
import org.minkang.house.HouseCheckKind;
import org.minkang.letters.LetterTemplate;
import org.minkang.policy.PackSection;
import org.minkang.register.FactProvider;
import org.minkang.register.PersonFindings;
import org.minkang.register.PersonNumbers;
import org.minkang.register.PersonReferences;
import org.minkang.sheets.SheetProfile;
import org.minkang.store.EntityContribution;

/** What the installed bundles contribute at this moment. */
public interface Contributions {

    List<EntityContribution> entities();

    List<PackSection<?>> packSections();

    List<WorkflowModule> workflows();

    List<FactProvider> facts();

    /** What modules know of persons that benefits depend on. */
    default List<InsuredSource> insuredSources() {
        return List.of();
    }

    /** What modules keep about persons. */
    default List<PersonReferences> personReferences() {
        return List.of();
    }

    /** What modules find wrong with persons. */
    default List<PersonFindings> personFindings() {
        return List.of();
    }

    /** By which numbers of modules persons are found. */
    default List<PersonNumbers> personNumbers() {
        return List.of();
    }

    /** Why people are visited at home. */
    default List<HouseCheckKind> houseCheckKinds() {
        return List.of();
    }

    List<SheetProfile<?, Actor>> sheetProfiles();

    List<LetterTemplate> letterTemplates();

    List<CliCommand> commands();

    default List<Report> reports() {
        return List.of();
    }
}
