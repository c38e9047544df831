/** What tests share: databases, a clock that can be set, people who have signed in. Only bundles of tests use it. */
package org.minkang.testing;
