/** Measurements of the rooms below the workbench, each printed beside a floor that was measured in the same run. */
package org.minkang.bench;
