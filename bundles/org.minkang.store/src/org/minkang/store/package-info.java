/**
 * Persistence as the other rooms see it: sessions, entities, migrations, mass writing, backup. How it is done is in
 * the internal packages and nobody's business.
 */
package org.minkang.store;
