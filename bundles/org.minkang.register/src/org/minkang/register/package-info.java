/** Who and what exists: persons, households, areas, providers, dated marks, and the facts about them. */
package org.minkang.register;
