/** The register filled from a workbook: persons with their households, villages and marks. */
package org.minkang.runtime.roster;
