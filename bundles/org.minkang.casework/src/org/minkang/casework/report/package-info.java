/** Reports: tables of figures, each of which knows the rows it was counted from. */
package org.minkang.casework.report;
