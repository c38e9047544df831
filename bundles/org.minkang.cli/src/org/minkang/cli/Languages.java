package org.minkang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import org.minkang.base.Text;
import picocli.CommandLine;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Help in the current language. The words lie in {@code commands.properties} and {@code commands_en.properties} beside the class
 * of each command and are read with that class's loader: picocli itself would look for them in its own bundle.
 */
final class Languages {
    private static final Text TEXT = Text.of(Languages.class);

    private Languages() {}

    /** Gives a command and its subcommands a help option; to be done before it is used. */
    static CommandLine withHelp(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        if (spec.findOption("--help") == null) {
            spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).showDefaultValue(Visibility.NEVER).build());
        }
        line.getSubcommands().values().forEach(Languages::withHelp);
        return line;
    }

    /** Sets the words of a whole tree of commands, once all of them have their place in it. */
    static void localize(CommandLine line) {
        Words words = Words.of(owner(line.getCommandSpec()));
        words.nameParameters(line.getCommandSpec());
        line.setResourceBundle(words);
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.synopsisHeading(TEXT.get("help.synopsis"));
        usage.synopsisSubcommandLabel(TEXT.get("help.subcommand"));
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%n" + TEXT.get("help.parameters") + "%n");
        usage.optionListHeading("%n" + TEXT.get("help.options") + "%n");
        usage.commandListHeading("%n" + TEXT.get("help.commands") + "%n");
        usage.footerHeading("%n");
        usage.abbreviateSynopsis(true);
        usage.adjustLineBreaksForWideCJKCharacters(true);
        line.getSubcommands().values().stream().distinct().forEach(Languages::localize);
    }

    /** The class beside which the words lie: of an inherited method that of the command it is called on. */
    private static Class<?> owner(CommandSpec spec) {
        Object object = spec.userObject();
        if (object instanceof Method method) {
            return spec.parent() == null ? method.getDeclaringClass() : owner(spec.parent());
        }
        return object == null ? Languages.class : object.getClass();
    }

    /** The words of one class, with ours for the options every command has. */
    private static final class Words extends ResourceBundle {
        private final Map<String, Object> words = new HashMap<>();

        static Words of(Class<?> owner) {
            Words words = new Words();
            words.read(Languages.class);
            words.read(owner);
            return words;
        }

        private void read(Class<?> owner) {
            String name = Text.isEnglish() ? "commands_en.properties" : "commands.properties";
            try (InputStream in = owner.getResourceAsStream(name)) {
                if (in != null) {
                    Properties properties = new Properties();
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                    properties.forEach((key, value) -> words.put((String) key, value));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Picocli asks for {@code FILE[0]}; who writes the words need not count. */
        void nameParameters(CommandSpec spec) {
            for (PositionalParamSpec parameter : spec.positionalParameters()) {
                for (String prefix : List.of("", spec.qualifiedName(".") + ".")) {
                    Object found = words.get(prefix + parameter.paramLabel());
                    if (found != null) {
                        words.putIfAbsent(prefix + parameter.paramLabel() + "[" + parameter.index() + "]", found);
                    }
                }
            }
        }

        @Override
        protected Object handleGetObject(String key) {
            return words.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(words.keySet());
        }
    }
}
