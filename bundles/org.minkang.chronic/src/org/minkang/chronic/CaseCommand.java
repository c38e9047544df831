package org.minkang.chronic;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.ItemVerdict;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.letters.Letter;
import org.minkang.letters.Letters;
import org.minkang.store.Session;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chronic case extend|appeal|reopen|correct}: what is done with one case beside deciding it. */
@Command(name = "case")
public final class CaseCommand {

    private static final Text TEXT = Text.of(CaseCommand.class);

    /** The services the commands stand on. */
    public record Uses(Store store, Accounts accounts, Cases cases, CaseLetters papers, Letters letters,
            Certification certification, Corrections corrections) {
    }

    private final Uses uses;

    public CaseCommand(Uses uses) {
        this.uses = uses;
    }

    @Command(name = "extend")
    void extend(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "CASE") String number,
            @Option(names = "--reason", defaultValue = "") String reason, @Option(names = "--code", defaultValue = "") String code,
            @Option(names = "--notice", paramLabel = "FILE") Path notice) {
        Actor actor = actor(signIn);
        CaseView view = uses.store().write(s -> {
            CaseView seen = seen(s, actor, number);
            return uses.cases().act(s, actor, CaseAct.extend(seen.id(), seen.version(), code, reason));
        });
        CaseView.TimelineRow last = view.timeline().get(view.timeline().size() - 1);
        console.out().println(TEXT.get("cli.extended", view.number(), last.stepName().text(), last.until()));
        if (notice != null) {
            Letter letter = uses.store().read(s -> uses.papers().extension(s, actor, view.id()));
            uses.letters().pdf(List.of(letter), notice, console.progress());
            console.out().println(TEXT.get("cli.posted", notice.toAbsolutePath()));
        }
    }

    @Command(name = "appeal")
    void appeal(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "CASE") String number,
            @Option(names = "--reason", defaultValue = "") String reason,
            @Option(names = "--disease", split = ",", paramLabel = "CODE") Set<String> diseases) {
        again(console, actor(signIn), number, seen -> CaseAct.appeal(seen.id(), seen.version(), reason), diseases);
    }

    @Command(name = "reopen")
    void reopen(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "CASE") String number,
            @Option(names = "--reason", defaultValue = "") String reason,
            @Option(names = "--disease", split = ",", paramLabel = "CODE") Set<String> diseases) {
        again(console, actor(signIn), number, seen -> CaseAct.reopen(seen.id(), seen.version(), reason), diseases);
    }

    @Command(name = "correct")
    void correct(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "CASE") String number,
            @Option(names = "--provider") String provider, @Option(names = "--doctor") String doctor,
            @Option(names = "--diagnosed", paramLabel = "DAY") LocalDate diagnosed, @Option(names = "--record") String record,
            @Option(names = "--phone") String phone, @Option(names = "--findings") String findings,
            @Option(names = "--note") String note) {
        Actor actor = actor(signIn);
        uses.store().run(s -> {
            CaseView seen = seen(s, actor, number);
            Correction is = Correction.of(uses.certification().application(s, seen.id()));
            uses.corrections().correct(s, actor, seen.id(), seen.version(), new Correction(or(provider, is.provider()),
                    or(doctor, is.doctor()), diagnosed == null ? is.diagnosedOn() : diagnosed,
                    or(record, is.recordNumber()), or(phone, is.phone()), or(findings, is.findings()), or(note, is.note())));
        });
        console.out().println(TEXT.get("cli.corrected", number));
    }

    /** What was not named stays; an empty text takes it away. */
    private static String or(String named, String is) {
        return named == null ? is : named;
    }

    private void again(Console console, Actor actor, String number, Function<CaseView, CaseAct> how, Set<String> diseases) {
        Map<String, ItemVerdict> items = new HashMap<>();
        if (diseases != null) {
            diseases.forEach(code -> items.put(code, ItemVerdict.yes()));
        }
        CaseView view = uses.store().write(s -> uses.cases().act(s, actor, how.apply(seen(s, actor, number)).items(items)));
        String labels = view.liveItems().stream().map(CaseView.ItemView::label).collect(Collectors.joining("、"));
        console.out().println(TEXT.get("cli.again", view.number(), labels, view.dueOn()));
    }

    private CaseView seen(Session session, Actor actor, String number) {
        long caseId = uses.cases().byNumber(session, actor, number)
                .orElseThrow(() -> Refused.of("chronic.case-unknown", TEXT.get("chronic.case-unknown", number))).caseId();
        return uses.cases().view(session, actor, caseId);
    }

    private Actor actor(SignIn signIn) {
        return signIn.with(uses.accounts()::signIn);
    }
}
