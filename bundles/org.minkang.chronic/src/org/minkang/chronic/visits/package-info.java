/** Going to the people: household checks of reported persons, and days of touring diagnosis. */
package org.minkang.chronic.visits;
