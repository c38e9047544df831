package org.minkang.example.aids;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.minkang.base.Text;
import org.minkang.example.aids.AidsRules.Device;
import org.minkang.example.aids.AidsRules.PaperKind;
import org.minkang.policy.PackNode;
import org.minkang.policy.PackProblems;
import org.minkang.policy.PackSection;

/** Reads the section {@code aids}; what is wrong with it is told with the line of the file, all at once. */
public class AidsSection implements PackSection<AidsRules> {

    private static final Text TEXT = Text.of(AidsSection.class);
    private static final int MOST_YEARS = 30;

    @Override
    public String id() {
        return "aids";
    }

    @Override
    public Class<AidsRules> type() {
        return AidsRules.class;
    }

    @Override
    public AidsRules read(PackNode node, PackProblems problems) {
        node.onlyKeys("devices", "papers");
        Set<String> keys = new HashSet<>();
        List<PaperKind> papers = new ArrayList<>();
        for (PackNode paper : node.list("papers")) {
            paper.onlyKeys("key", "name");
            PaperKind kind = new PaperKind(paper.text("key"), paper.bilingual("name"));
            papers.add(kind);
            if (!keys.add(kind.key())) {
                wrong(problems, paper, "key", "aids.paper-twice", kind.key());
            }
        }
        Set<String> known = new HashSet<>();
        List<Device> devices = new ArrayList<>();
        for (PackNode each : node.list("devices")) {
            Device device = device(each, keys, problems);
            devices.add(device);
            if (!known.add(device.key())) {
                wrong(problems, each, "key", "aids.device-twice", device.key());
            }
        }
        return new AidsRules(devices, papers);
    }

    private static Device device(PackNode node, Set<String> papers, PackProblems problems) {
        node.onlyKeys("key", "name", "again-after", "papers");
        PackNode again = node.node("again-after");
        again.onlyKeys("years");
        List<String> wanted = node.optionalTexts("papers");
        wanted.stream().filter(p -> !papers.contains(p))
                .forEach(p -> wrong(problems, node, "papers", "aids.paper-unknown", p));
        return new Device(node.text("key"), node.bilingual("name"), again.integer("years", 0, MOST_YEARS), wanted);
    }

    private static void wrong(PackProblems problems, PackNode node, String key, String code, Object... args) {
        problems.add(node, key, code, TEXT.get(code, args));
    }
}
