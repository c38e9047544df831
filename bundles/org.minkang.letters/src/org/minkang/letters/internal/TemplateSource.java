package org.minkang.letters.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.letters.LetterTemplate;
import org.minkang.letters.Letters;

/** Finds the document of a template: the bureau's own file if there is one, otherwise the default. */
public final class TemplateSource {
    private static final Text TEXT = Text.of(Letters.class);
    private static final int MAX_FILE = 20 << 20;

    private final Optional<Path> folder;

    public TemplateSource(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Where the bureau's own file is or would be. */
    public Optional<Path> ownPlace(LetterTemplate template) {
        if (!template.id().matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("not a template id: " + template.id());
        }
        return folder.map(f -> f.resolve(template.id() + ".docx"));
    }

    public Optional<Path> own(LetterTemplate template) {
        return ownPlace(template).filter(Files::exists);
    }

    /**
     * Reads the document. An own file that is broken is refused and never replaced by the default: nobody would notice that the
     * bureau's seal line or legal notice is gone from its letters.
     */
    public LoadedTemplate load(LetterTemplate template) {
        Optional<Path> own = own(template);
        String source = own.map(Path::toString).orElseGet(() -> template.name().text());
        try {
            return new LoadedTemplate(template, source, Docx.read(own.isPresent() ? bytes(own.get()) : defaultBytes(template)));
        } catch (BrokenDocx e) {
            throw new Refused(List.of(new Problem("letters.template", source, TEXT.get(e.key()))), e);
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new Refused(List.of(new Problem("letters.template", source, TEXT.get("template.unreadable", why))), e);
        }
    }

    private static byte[] bytes(Path file) throws IOException, BrokenDocx {
        if (Files.size(file) > MAX_FILE) {
            throw new BrokenDocx("template.too-large", null);
        }
        return Files.readAllBytes(file);
    }

    /** The default document as it is delivered. */
    public byte[] defaultBytes(LetterTemplate template) throws IOException {
        try (InputStream in = template.docx()) {
            return in.readAllBytes();
        }
    }
}
