/** Settling visits from files under policy packs from files, without a database. */
package org.minkang.runtime.settle;
