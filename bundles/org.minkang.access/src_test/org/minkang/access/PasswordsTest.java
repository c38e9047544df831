package org.minkang.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.base.Refused;

class PasswordsTest {

    private final Passwords passwords = new Passwords(new PasswordRules(10, 8, 1, 1, 5, Duration.ofMinutes(15)));

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "123456789", "aaaaaaaaaaaa", "ababababababab", "zhangsan123", "ZHANGSAN2026"})
    void refusesAPasswordThatIsShortOrSimple(String password) {
        assertThrows(Refused.class, () -> passwords.judge("zhangsan", password.toCharArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "我的密码是一句长话啊", "𠮷𠮷ab𠮷𠮷cd𠮷𠮷", "zhangsan likes tea"})
    void takesOneThatIsLongEnough(String password) {
        assertDoesNotThrow(() -> passwords.judge("zhangsan", password.toCharArray()));
    }

    @Test
    void refusesOneThatIsEndless() {
        assertThrows(Refused.class, () -> passwords.judge("a", "abc".repeat(1000).toCharArray()));
    }
}
