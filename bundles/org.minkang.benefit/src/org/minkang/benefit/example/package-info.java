/** The worked examples inside a pack: read and reckoned when the pack is checked. */
package org.minkang.benefit.example;
