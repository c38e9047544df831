/** The reports of the module, over the decisions and stays that hold and over the certificates. */
package org.minkang.chronic.report;
