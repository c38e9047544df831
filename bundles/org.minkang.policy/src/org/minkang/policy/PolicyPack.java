package org.minkang.policy;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.Period;

/** A county's rules of a time: read, checked, and not changed any more. */
public final class PolicyPack {

    private final PackHeader header;
    private final String fingerprint;
    private final String fileName;
    private final String text;
    private final Map<Class<?>, Object> sections;
    private final SortedSet<String> notRead;

    PolicyPack(PackHeader header, String fingerprint, String fileName, String text, Map<Class<?>, Object> sections,
            SortedSet<String> notRead) {
        this.header = header;
        this.fingerprint = fingerprint;
        this.fileName = fileName;
        this.text = text;
        this.sections = Map.copyOf(sections);
        this.notRead = java.util.Collections.unmodifiableSortedSet(notRead);
    }

    public String id() {
        return header.id();
    }

    public String version() {
        return header.version();
    }

    public Bilingual county() {
        return header.county();
    }

    public AreaCode area() {
        return header.area();
    }

    public Period valid() {
        return header.valid();
    }

    /** SHA-256 in hex of the content: comments, the order of keys, quotes and line ends do not matter. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The name of the file it was read from. */
    public String fileName() {
        return fileName;
    }

    /** The file as it was read. */
    public String text() {
        return text;
    }

    /** A section. Refused {@code policy.section} when the pack does not have it or nobody installed reads it. */
    public <S> S section(Class<S> type) {
        return optional(type).orElseThrow(() -> PolicyPack.missing(this, type));
    }

    /** A section, if the pack has it. */
    public <S> Optional<S> optional(Class<S> type) {
        return Optional.ofNullable(type.cast(sections.get(type)));
    }

    /** The sections in the file that no installed module reads. They are kept in the text. */
    public SortedSet<String> notRead() {
        return notRead;
    }

    private static RuntimeException missing(PolicyPack pack, Class<?> type) {
        return org.minkang.base.Refused.of("policy.section",
                org.minkang.base.Text.of(PolicyPack.class).get("policy.section", pack.id(), pack.version(), type.getSimpleName()));
    }
}
