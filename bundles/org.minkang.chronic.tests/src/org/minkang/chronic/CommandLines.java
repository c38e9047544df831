package org.minkang.chronic;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.function.Function;

import org.minkang.cli.CliCommand;
import org.minkang.cli.CommandLineTool;

/**
 * Runs a line of the command line with a password. A process cannot set its own environment, and there is no person
 * at a terminal to ask; so the tool is made with other surroundings, which it keeps to its own package.
 */
final class CommandLines {

    private CommandLines() {
    }

    static int run(List<CliCommand> commands, PrintWriter out, String password, String... words) {
        try {
            Class<?> surroundings = Class.forName("org.minkang.cli.Surroundings", true,
                    CommandLineTool.class.getClassLoader());
            Constructor<?> make = surroundings.getDeclaredConstructors()[0];
            make.setAccessible(true);
            Function<String, String> environment = name -> name.equals("MINKANG_PASSWORD") ? password : null;
            Constructor<CommandLineTool> tool = CommandLineTool.class.getDeclaredConstructor(surroundings);
            tool.setAccessible(true);
            return tool.newInstance(make.newInstance(environment, null, false)).run(commands, out, out, words);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
