package org.minkang.casework;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.minkang.access.Actor;
import org.minkang.base.Bilingual;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.store.Session;

/**
 * The installed workflows, held at arm's length: one that throws makes a check fail or refuses the act, and does nothing
 * worse.
 */
final class Workflows {

    private static final Logger LOG = System.getLogger(Workflows.class.getName());

    private final Supplier<List<WorkflowModule>> modules;

    Workflows(Supplier<List<WorkflowModule>> modules) {
        this.modules = modules;
    }

    Optional<WorkflowModule> of(String typeKey) {
        return modules.get().stream().filter(m -> m.caseTypes().contains(typeKey)).findFirst();
    }

    boolean installed(String typeKey) {
        return of(typeKey).isPresent();
    }

    List<CheckResult> check(Session session, CaseView view, String step) {
        return of(view.typeKey()).map(module -> {
            try {
                return List.copyOf(module.check(session, view, step));
            } catch (RuntimeException e) {
                return failed(module, e);
            }
        }).orElse(List.of());
    }

    Map<Integer, List<CheckResult>> checkOpenings(Session session, WorkflowModule module, List<CaseOpening> openings) {
        try {
            return module.checkOpenings(session, openings);
        } catch (RuntimeException e) {
            return Map.of(0, failed(module, e));
        }
    }

    private static List<CheckResult> failed(WorkflowModule module, RuntimeException e) {
        if (e instanceof Refused refused) {
            if (refused.problems().stream().anyMatch(p -> p.code().startsWith("store."))) {
                throw refused; // not the workflow's finding: the database has gone
            }
            return refused.problems().stream().map(Workflows::blocking).toList();
        }
        log(module, "check", e);
        return List.of(CheckResult.block("casework.check-failed", "",
                Refusals.TEXT.get("check-failed", module.name().text())));
    }

    private static CheckResult blocking(Problem problem) {
        return CheckResult.block(problem.code(), problem.place(), problem.message());
    }

    /** Tells the workflow. What it refuses, or where it fails, refuses the whole act. */
    void tell(Session session, Actor actor, CaseEvent event) {
        of(event.typeKey()).ifPresent(module -> {
            try {
                module.onEvent(session, actor, event);
            } catch (Refused e) {
                throw e;
            } catch (RuntimeException e) {
                log(module, "event " + event.kind(), e);
                throw new Refused(List.of(Refusals.problem("workflow-failed", module.name().text())), e);
            }
        });
    }

    /** What the workflow knows against an account judging a case. One that fails keeps everybody from it. */
    Optional<Problem> mayJudge(Session session, CaseFile file, long accountId) {
        return of(file.typeKey()).flatMap(module -> {
            try {
                return module.mayJudge(session, file.id(), accountId);
            } catch (Refused e) {
                return e.problems().stream().findFirst();
            } catch (RuntimeException e) {
                log(module, "judging", e);
                return Optional.of(Refusals.problem("workflow-failed", module.name().text()));
            }
        });
    }

    /** Whom the workflow calls to a free place. What it refuses, or where it fails, refuses the whole act. */
    Optional<Long> callJudge(Session session, Actor actor, CaseFile file, JudgePlace place) {
        return of(file.typeKey()).flatMap(module -> {
            try {
                return module.callJudge(session, actor, place);
            } catch (Refused e) {
                throw e;
            } catch (RuntimeException e) {
                log(module, "calling a judge", e);
                throw new Refused(List.of(Refusals.problem("workflow-failed", module.name().text())), e);
            }
        });
    }

    /** Whether the workflow itself has called the holder. One that fails keeps the place as it is. */
    boolean called(Session session, CaseFile file, JudgePlace place, long holderId) {
        return of(file.typeKey()).map(module -> {
            try {
                return module.called(session, place, holderId);
            } catch (RuntimeException e) {
                log(module, "a called judge", e);
                return true;
            }
        }).orElse(false);
    }

    /** The workflow's own words about a case; nothing when it has none or fails. */
    Optional<Bilingual> summary(Session session, CaseView view) {
        return of(view.typeKey()).flatMap(module -> {
            try {
                return Optional.ofNullable(module.summary(session, view));
            } catch (Refused e) {
                throw e;
            } catch (RuntimeException e) {
                log(module, "summary", e);
                return Optional.empty();
            }
        });
    }

    private static void log(WorkflowModule module, String what, RuntimeException e) {
        LOG.log(Level.ERROR, "workflow " + module.id() + " failed in " + what, e);
    }
}
