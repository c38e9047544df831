#!/usr/bin/env bash
# How long a start takes until the queue is painted, beside the same Eclipse with nothing of ours.
# bench-start.sh PROGRAM MADE [RUNS]     (called by "./minkang bench start")
set -euo pipefail

program=$1
made=$2
runs=${3:-7}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bare=$made/bare
java=${MINKANG_JAVA:-java}

jar=$(find "$here/bare/target" -maxdepth 1 -name 'org.minkang.releng.bare*.jar' ! -name '*sources*' | head -1)
[ -f "$jar" ] || { echo "The empty workbench is not built: run ./minkang build first." >&2; exit 1; }

# the product's own files, its configuration without our bundles, and the empty workbench
rm -rf "$bare"
mkdir -p "$bare/configuration/org.eclipse.equinox.simpleconfigurator"
cp -al "$program/plugins" "$bare/plugins" 2>/dev/null || cp -a "$program/plugins" "$bare/plugins"
cp "$jar" "$bare/plugins/org.minkang.releng.bare.jar"
info=configuration/org.eclipse.equinox.simpleconfigurator/bundles.info
version=$(unzip -p "$jar" META-INF/MANIFEST.MF | tr -d '\r' | sed -n 's/^Bundle-Version: *//p')
{
    grep -E -v '^org\.minkang\.' "$program/$info" || true
    grep '^org\.minkang\.lib\.' "$program/$info"
    echo "org.minkang.releng.bare,$version,plugins/org.minkang.releng.bare.jar,4,false"
} >"$bare/$info"
sed -e 's/org\.minkang\.app\.workbench/org.minkang.releng.bare.application/; s/org\.minkang\.app\.product/org.minkang.releng.bare.product/' \
    -e '/^eclipse\.p2\./d' "$program/configuration/config.ini" >"$bare/configuration/config.ini"

painted() { sed -n 's/^MINKANG-PAINTED \([0-9]*\).*/\1/p' "$1" | tail -1; }

start_bare() {
    "$java" -Djava.awt.headless=true -Declipse.e4.inject.javax.disabled=true -Dfile.encoding=UTF-8 -Xmx2g -jar "$bare"/plugins/org.eclipse.equinox.launcher_*.jar -nosplash \
        -data "$made/bare-data" >"$made/bench-bare.log" 2>&1 || true
    painted "$made/bench-bare.log"
}
start_ours() {
    MINKANG_JVM="-Dminkang.bench=start" "$program/minkang.sh" >"$made/bench-start.log" 2>&1 || true
    painted "$made/bench-start.log"
}
middle() { printf '%s\n' "$@" | sort -n | sed -n "$(( ($# + 1) / 2 ))p"; }

# the first start unpacks native libraries and writes caches; turn about, so that a busy moment hits both
start_bare >/dev/null
start_ours >/dev/null
floor=()
ours=()
for ((i = 1; i <= runs; i++)); do
    f=$(start_bare)
    o=$(start_ours)
    [ -n "$f" ] || { echo "The empty workbench was not painted: see $made/bench-bare.log." >&2; exit 1; }
    [ -n "$o" ] || { echo "The workbench was not painted: see $made/bench-start.log." >&2; exit 1; }
    echo "  run $i: empty workbench $f ms, queue painted $o ms" >&2
    floor+=("$f")
    ours+=("$o")
done
f=$(middle "${floor[@]}")
o=$(middle "${ours[@]}")
awk -v f="$f" -v o="$o" -v n="$runs" 'BEGIN {
    printf "{\"bench\":\"start\",\"runs\":%d,\"emptyMillis\":%d,\"queueMillis\":%d,\"ratio\":%.2f,\"limit\":2.0,\"met\":%s}\n", n, f, o, o/f, (o <= 2*f ? "true" : "false") }'
