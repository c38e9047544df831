package org.minkang.letters.internal.page;

import java.util.List;

/** A finished page; points. */
public record Page(float width, float height, List<Draw> draws) {}
