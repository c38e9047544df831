#!/usr/bin/env bash
# Builds one module of this folder with what it needs, runs its own tests, and packs its repository: build-module.sh NAME
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
name=${1:?Usage: build-module.sh NAME, for instance example.aids}
maven=$root/.build/tools/apache-maven-$(sed -n 's/^maven_version=//p' "$root/minkang")/bin/mvn
if [ ! -x "$maven" ]; then
    echo "Run ./minkang build once; it fetches what is needed." >&2
    exit 1
fi
folders=()
for folder in "$here/org.minkang.$name" "$here/org.minkang.$name".*; do
    [ -d "$folder" ] && folders+=("examples/${folder##*/}")
done
tests=$(cd "$root" && find "${folders[@]}" -name '*Test.java' -not -path '*/target/*' | sed 's|.*/||; s|\.java$||' | sort -u | paste -sd, -)
display=()
[ -n "${DISPLAY:-}" ] || display=(xvfb-run -a -s '-screen 0 1366x768x24')
cd "$root"
exec ${display[@]+"${display[@]}"} "$maven" -o -B -ntp verify -am -pl "$(IFS=,; echo "${folders[*]}")" \
    -Dtest="$tests" -Dsurefire.failIfNoSpecifiedTests=false -DfailIfNoTests=false -Dmust.run.tests=false
