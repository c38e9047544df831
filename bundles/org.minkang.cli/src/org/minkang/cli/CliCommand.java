package org.minkang.cli;

/**
 * A command of the command line, contributed by a room or a module.
 *
 * <p>The object returned carries picocli's {@code @Command} (or is a {@code CommandSpec}); its name is the word typed, its
 * subcommands are annotated methods or objects of their own. It is a {@code Callable<Integer>} or has {@code @Command} methods
 * that return the exit code or nothing. To fail, throw {@link org.minkang.base.Refused}. For output, progress and tables see
 * {@link Console}, for signing in {@link SignIn}: both are used as {@code @Mixin}.
 *
 * <p>Help in both languages: {@code commands.properties} (Chinese) and {@code commands_en.properties} beside the class of the
 * command object, with picocli's keys, e.g. for {@code minkang journal verify}:
 * <pre>
 * minkang.journal.usage.description = 查看和校验日志。
 * minkang.journal.verify.usage.description = 校验整个日志，并指出被改动的条目。
 * minkang.journal.verify.from = 从哪一条开始。        (the option --from)
 * minkang.journal.verify.FILE = 写入结果的文件。       (the parameter labelled FILE)
 * </pre>
 */
@FunctionalInterface
public interface CliCommand {

    /** A fresh command object; called once per run of the command line. */
    Object command();
}
