package org.minkang.releng.probe;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.minkang.base.Progress;
import org.minkang.letters.LetterTemplate;
import org.minkang.policy.PackSection;
import org.minkang.runtime.Contributions;
import org.minkang.runtime.DataFolder;
import org.minkang.runtime.Imports;
import org.minkang.runtime.MinkangLauncher;
import org.minkang.sheets.SheetProfile;
import org.minkang.store.EntityContribution;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * Starts an installed product's services on an empty data folder and says, one fact a line, what is
 * there. What a bundle declares and nobody registered is the silent kind of fault; here it has a line
 * that begins with FAULT, and the application ends with 1.
 */
public final class Probe implements IApplication {

    private final List<String> faults = new ArrayList<>();

    @Override
    public Object start(IApplicationContext application) throws Exception {
        BundleContext context = FrameworkUtil.getBundle(Probe.class).getBundleContext();
        try (MinkangLauncher launcher = MinkangLauncher.launch(DataFolder.ofThisUser(), Progress.NONE)) {
            bundles(context);
            components(context);
            services(context, launcher);
            contributions(launcher.service(Contributions.class), launcher.service(Imports.class));
        }
        faults.forEach(f -> System.out.println("FAULT " + f));
        return faults.isEmpty() ? EXIT_OK : Integer.valueOf(1);
    }

    private void bundles(BundleContext context) {
        int ours = 0;
        for (Bundle bundle : context.getBundles()) {
            boolean minkang = bundle.getSymbolicName() != null && bundle.getSymbolicName().startsWith("org.minkang.");
            ours += minkang ? 1 : 0;
            if (bundle.getState() == Bundle.INSTALLED) {
                faults.add("bundle " + bundle.getSymbolicName() + " is not resolved");
            }
        }
        System.out.println("bundles " + ours + " of ours, " + context.getBundles().length + " in all");
    }

    private void components(BundleContext context) {
        ServiceComponentRuntime runtime = context.getService(context.getServiceReference(ServiceComponentRuntime.class));
        Map<String, Integer> declared = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            String header = bundle.getHeaders("").get("Service-Component");
            if (header != null && bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                declared.put(bundle.getSymbolicName(), (int) Stream.of(header.split(",")).filter(s -> !s.isBlank()).count());
            }
        }
        int ours = 0;
        for (Map.Entry<String, Integer> entry : declared.entrySet()) {
            Bundle bundle = Stream.of(context.getBundles()).filter(b -> entry.getKey().equals(b.getSymbolicName())).findFirst().get();
            var known = runtime.getComponentDescriptionDTOs(bundle);
            boolean minkang = entry.getKey().startsWith("org.minkang.");
            if (minkang && known.size() != entry.getValue()) {
                faults.add(entry.getKey() + " declares " + entry.getValue() + " components, known are " + known.size());
            }
            if (minkang) {
                ours += known.size();
                known.forEach(d -> satisfied(runtime, d));
            }
        }
        System.out.println("components " + ours);
    }

    private void satisfied(ServiceComponentRuntime runtime, ComponentDescriptionDTO description) {
        var configurations = runtime.getComponentConfigurationDTOs(description);
        boolean works = configurations.stream().anyMatch(c -> c.state == ComponentConfigurationDTO.SATISFIED
                || c.state == ComponentConfigurationDTO.ACTIVE);
        if (!works) {
            String why = configurations.stream().flatMap(c -> Stream.of(c.unsatisfiedReferences)).map(r -> r.name)
                    .distinct().toList().toString();
            faults.add("component " + description.name + " does not work; nobody offers " + why);
        }
    }

    private void services(BundleContext context, MinkangLauncher launcher) {
        int count = 0;
        for (Class<?> type : launcher.minkang().services().keySet()) {
            if (context.getServiceReference(type) == null) {
                faults.add("service " + type.getName() + " is not registered");
            }
            count++;
        }
        System.out.println("services " + count);
    }

    private void contributions(Contributions there, Imports imports) throws Exception {
        System.out.println("entities " + there.entities().stream().map(EntityContribution::id).sorted().toList());
        System.out.println("sections " + there.packSections().stream().map(PackSection::id).sorted().toList());
        System.out.println("workflows " + there.workflows().stream().map(w -> w.id()).sorted().toList());
        System.out.println("sheets " + imports.profiles().stream().map(SheetProfile::id).sorted().toList());
        System.out.println("insured " + there.insuredSources().stream().map(i -> i.getClass().getName()).sorted().toList());
        System.out.println("facts " + there.facts().stream().flatMap(f -> f.facts().stream()).sorted().toList());
        System.out.println("letters " + there.letterTemplates().stream().map(LetterTemplate::id).sorted().toList());
        System.out.println("commands " + there.commands().size());
        for (LetterTemplate letter : there.letterTemplates()) {
            try (InputStream in = letter.docx()) {
                if (in == null || in.read() < 0) {
                    faults.add("letter " + letter.id() + " has no template");
                }
            }
        }
    }

    @Override
    public void stop() {
        // ends by itself
    }
}
