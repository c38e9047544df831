package org.minkang.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minkang.base.Text;
import org.minkang.cli.words.JournalWords;
import org.minkang.cli.words.RoofWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class CommandLineToolTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Map<String, String> environment = Map.of();
    private Function<String, char[]> prompt;

    @Command(name = "whoami")
    static final class WhoAmI implements Callable<Integer> {
        @Mixin
        private SignIn signIn;

        @Mixin
        private Console console;

        private char[] seen;

        @Override
        public Integer call() {
            String account = signIn.with((name, password) -> {
                seen = password;
                console.out().println(name + "/" + new String(password));
                return name;
            });
            return account.equals("nurse") ? 7 : 0;
        }
    }

    @AfterEach
    void backToChinese() {
        Text.use(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void printsResultsAndProgressApart() {
        assertEquals(0, run("journal", "verify"));
        assertEquals("号  数\n--  --\n一   7\n", out.toString());
        assertEquals("校验  (2)\n校验  2/2  100 %\n", err.toString());
    }

    @Test
    void keepsQuietWhenAsked() {
        assertEquals(0, run("journal", "verify", "--quiet"));
        assertEquals("", err.toString());
    }

    @Test
    void printsRefusalsAsSentencesWithTheirPlace() {
        assertEquals(1, run("journal", "fail", "--how", "refused"));
        assertEquals("清单.xlsx 第 3 行: 日期不对。\n没有权限。\n", err.toString());
    }

    @Test
    void saysThatItWasCancelled() {
        assertEquals(1, run("journal", "fail", "--how", "cancelled"));
        assertEquals("已取消。\n", err.toString());
    }

    @Test
    void hidesTheProgramsDetailsUnlessAsked() {
        assertEquals(3, run("journal", "fail", "--how", "x"));
        assertTrue(err.toString().contains("IllegalStateException") && !err.toString().contains("secret detail"), err.toString());
        assertEquals(3, run("--trace", "journal", "fail", "--how", "x"));
        assertTrue(err.toString().contains("secret detail"));
    }

    @Test
    void explainsAWrongLineInBothLanguages() {
        assertEquals(2, run("journal", "take", "--day", "2026-02-30", "--count", "1"));
        assertTrue(err.toString().contains("“2026-02-30”不能用作 --day。应为 2026-03-01 这样的日期。"), err.toString());
        assertTrue(err.toString().contains("minkang journal take --help"), err.toString());
        assertContains("应为整数", refusal("journal", "take", "--day", "2026-02-01", "--count", "x"));
        assertContains("red, green", refusal("journal", "take", "--day", "2026-02-01", "--colour", "blue"));
        assertContains("缺少：--day", refusal("journal", "take"));
        assertContains("缺少：--day", refusal("journal", "take", "--day"));
        assertContains("是不是要输入：journal", refusal("journl"));
        assertContains("--dya", refusal("journal", "take", "--day", "2026-02-01", "--dya", "x"));
        Text.use(Locale.ENGLISH);
        assertContains("Expected is a date", refusal("journal", "take", "--day", "x"));
        assertContains("Did you mean: journal?", refusal("journl"));
    }

    @Test
    void showsHelpInTheCurrentLanguageWithTheCommandsOwnWords() {
        assertEquals(0, run("help", "journal", "verify"));
        assertTrue(out.toString().contains("用法：minkang journal verify"), out.toString());
        assertTrue(out.toString().contains("校验整个日志"), out.toString());
        assertTrue(out.toString().contains("写入结果的文件"), out.toString());
        assertTrue(out.toString().contains("不显示进度"), out.toString());
        Text.use(Locale.ENGLISH);
        assertEquals(0, run("journal", "verify", "--help"));
        assertTrue(out.toString().contains("Verifies the whole journal"), out.toString());
        assertFalse(out.toString().matches("(?s).*[\\u4e00-\\u9fff].*"), out.toString());
    }

    @Test
    void inheritedCommandsDoTheirWorkUnderTheWordsOfWhoeverNamesThem() {
        List<CliCommand> roof = List.of(RoofWords::new);
        assertEquals(0, tool().run(roof, new PrintWriter(out), new PrintWriter(err), "roof", "look"));
        assertEquals("RoofWords\n", out.toString());
        assertEquals(0, tool().run(roof, new PrintWriter(out), new PrintWriter(err), "roof", "look", "--help"));
        assertTrue(out.toString().contains("看一看屋顶"), out.toString());
    }

    @Test
    void showsTheCommandsWhenNothingOrOnlyAGroupIsTyped() {
        assertEquals(2, run());
        assertTrue(err.toString().contains("journal") && err.toString().contains("查看和校验日志"), err.toString());
        assertEquals(2, run("journal"));
        assertTrue(err.toString().contains("verify"), err.toString());
        assertEquals(0, run("--help"));
        assertTrue(out.toString().contains("journal"), out.toString());
    }

    @Test
    void refusesTwoCommandsOfOneNameAndNamesBothOrigins() {
        @Command(name = "log", aliases = "journal")
        class OtherWords {
        }
        StringWriter said = new StringWriter();
        assertEquals(3, tool().run(List.of(JournalWords::new, OtherWords::new), new PrintWriter(out), new PrintWriter(said), "journal", "verify"));
        assertTrue(said.toString().contains(JournalWords.class.getName()) && said.toString().contains(OtherWords.class.getName()), said.toString());
    }

    @Test
    void leavesOutAContributionThatThrows() {
        StringWriter said = new StringWriter();
        assertEquals(0, tool().run(List.of(() -> {
            throw new IllegalStateException("broken");
        }, JournalWords::new), new PrintWriter(out), new PrintWriter(said), "journal", "verify"));
        assertTrue(said.toString().contains("broken"), said.toString());
    }

    @Test
    void takesThePasswordFromTheEnvironmentOrFromAPersonAndWipesIt() {
        environment = Map.of("MINKANG_PASSWORD", "geheim");
        WhoAmI command = new WhoAmI();
        assertEquals(7, tool().run(List.of(() -> command), new PrintWriter(out), new PrintWriter(err), "whoami", "--account", "nurse"));
        assertEquals("nurse/geheim\n", out.toString());
        assertArrayEquals(new char[6], command.seen);
        environment = Map.of();
        prompt = question -> (question.contains("clerk") ? "typed" : "").toCharArray();
        assertEquals(0, run("whoami", "--account", "clerk"));
        assertEquals("clerk/typed\n", out.toString());
    }

    @Test
    void saysWhatIsMissingToSignIn() {
        assertEquals(1, run("whoami"));
        assertTrue(err.toString().contains("--account"), err.toString());
        assertEquals(1, run("whoami", "--account", "clerk"));
        assertTrue(err.toString().contains("MINKANG_PASSWORD"), err.toString());
    }

    private static void assertContains(String part, String whole) {
        assertTrue(whole.contains(part), whole);
    }

    private String refusal(String... args) {
        assertEquals(2, run(args));
        return err.toString();
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return tool().run(List.of(JournalWords::new, WhoAmI::new), new PrintWriter(out), new PrintWriter(err), args);
    }

    private CommandLineTool tool() {
        return new CommandLineTool(new Surroundings(environment::get, prompt, false));
    }
}
