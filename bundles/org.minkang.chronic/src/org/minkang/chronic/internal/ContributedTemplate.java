package org.minkang.chronic.internal;

import java.io.InputStream;
import java.util.List;

import org.minkang.base.Bilingual;
import org.minkang.letters.LetterTemplate;
import org.minkang.letters.Placeholder;

/** A template of the module as a contribution. */
abstract class ContributedTemplate implements LetterTemplate {

    private final LetterTemplate template;

    ContributedTemplate(LetterTemplate template) {
        this.template = template;
    }

    @Override
    public String id() {
        return template.id();
    }

    @Override
    public Bilingual name() {
        return template.name();
    }

    @Override
    public List<Placeholder> placeholders() {
        return template.placeholders();
    }

    @Override
    public InputStream docx() {
        return template.docx();
    }
}
