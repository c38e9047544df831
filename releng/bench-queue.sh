#!/usr/bin/env bash
# How long the list of a hundred thousand running cases takes on the screen, beside the same list with rows in memory.
# bench-queue.sh PROGRAM      (called by "./minkang bench queue"; MINKANG_DATA holds the county)
set -euo pipefail

program=$1
log=$MINKANG_DATA/../queue.log
MINKANG_JVM="-Dminkang.bench=queue -Xmx512m" "$program/minkang.sh" >"$log" 2>&1 || true
grep -q '^MINKANG-QUEUE' "$log" || { echo "The queue was not measured: see $log." >&2; exit 1; }
sed -n 's/^MINKANG-QUEUE //p' "$log"
