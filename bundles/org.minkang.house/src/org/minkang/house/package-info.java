/**
 * Household checks (入户核查): persons on a list, each to be visited until nobody is left. What the list is about and what a
 * visit can find is said by a {@link org.minkang.house.HouseCheckKind} of a module.
 */
package org.minkang.house;
