/** Accounts, roles and rights: who somebody is, and what he or she may do. */
package org.minkang.access;
