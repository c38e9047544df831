package org.minkang.example.aids;

import java.util.List;
import java.util.Optional;

import org.minkang.base.Bilingual;

/** The section {@code aids} of a county's policy pack. */
public record AidsRules(List<Device> devices, List<PaperKind> papers) {

    /**
     * A kind of device.
     *
     * @param againAfter how many years later a person may get the next one
     * @param papers     keys of the papers that are wanted
     */
    public record Device(String key, Bilingual name, int againAfter, List<String> papers) {
    }

    /** A paper an applicant hands in. */
    public record PaperKind(String key, Bilingual name) {
    }

    public AidsRules {
        devices = List.copyOf(devices);
        papers = List.copyOf(papers);
    }

    public Optional<Device> device(String key) {
        return devices.stream().filter(d -> d.key().equals(key)).findFirst();
    }

    /** The device somebody wrote down by its key or its name. */
    public Optional<Device> named(String written) {
        return devices.stream().filter(d -> d.key().equals(written) || d.name().zh().equals(written)
                || d.name().en().equalsIgnoreCase(written)).findFirst();
    }

    /** The papers that are wanted for a device, in the order of the pack. */
    public List<PaperKind> wanted(Device device) {
        return papers.stream().filter(p -> device.papers().contains(p.key())).toList();
    }
}
