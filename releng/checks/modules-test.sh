#!/usr/bin/env bash
# A module leaves a built product through p2 and comes back, and its data stays.
# modules-test.sh PROGRAM REPOSITORY FOLDER; writes "RUN FAILED" to FOLDER/result
set -euo pipefail

program=$1
repository=$2
folder=$3
export MINKANG_LANG=en
run=0
failed=0

check() { # check SENTENCE COMMAND...
    local sentence=$1
    shift
    run=$((run + 1))
    if "$@" >>"$folder/log" 2>&1; then
        echo "  ok      $sentence"
    else
        failed=$((failed + 1))
        echo "  FAILED  $sentence (see $folder/log)"
    fi
}

rm -rf "$folder"
mkdir -p "$folder/data"
cp -a "$program" "$folder/product"
cp -a "$repository" "$folder/repository"
export MINKANG_DATA=$folder/data
mkdir -p "$folder/data/log"
echo '.level = OFF' >"$folder/data/log/logging.properties"
ours=$folder/product/minkang.sh

modules() { "$ours" modules "$@"; }
command_works() { "$ours" cli "$@" >"$folder/out" 2>>"$folder/log"; }
refused() { local said; if said=$("$@" 2>&1); then echo "not refused: $said"; return 1; fi; echo "$said"; [ -n "$said" ] && ! grep -q 'Exception' <<<"$said"; }
bundle_there() { grep -q "^org\.minkang\.$1," "$folder/product/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"; }
bundle_gone() { ! bundle_there "$1"; }

# the probe looks at the product from inside: every bundle resolved, every component registered and working
jar=$(find "$(dirname "${BASH_SOURCE[0]}")/../probe/target" -maxdepth 1 -name 'org.minkang.releng.probe*.jar' ! -name '*sources*' | head -1)
probe() { # probe NAME: what is there goes to FOLDER/NAME
    local info=$folder/product/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info before version status=0
    version=$(unzip -p "$jar" META-INF/MANIFEST.MF | tr -d '\r' | sed -n 's/^Bundle-Version: *//p')
    before=$(cat "$info")
    cp "$jar" "$folder/product/plugins/org.minkang.releng.probe.jar"
    printf '%s\norg.minkang.releng.probe,%s,plugins/org.minkang.releng.probe.jar,4,false\n' "$before" "$version" >"$info"
    rm -rf "$folder/probe-data"
    mkdir -p "$folder/probe-data"
    (cd "$folder/product" && "${MINKANG_JAVA:-java}" -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dminkang.data="$folder/probe-data" \
        -Dderby.stream.error.file=/dev/null -Djava.util.logging.config.file="$MINKANG_DATA/log/logging.properties" -jar plugins/org.eclipse.equinox.launcher_*.jar -nosplash -consoleLog \
        -application org.minkang.releng.probe.application -data @none) >"$folder/$1" 2>&1 || status=$?
    printf '%s\n' "$before" >"$info"
    rm -f "$folder/product/plugins/org.minkang.releng.probe.jar"
    cat "$folder/$1"
    return $status
}
named() { grep -q "^$2 .*\b$3" "$folder/$1"; } # named FILE KIND WORD
not_named() { ! named "$@"; }
facts() { grep -E '^(bundles|components|services|entities|sections|workflows|sheets|facts|letters|commands|FAULT) ' "$folder/$1"; }
same() { diff <(facts "$1") <(facts "$2"); }

check "everything in the full product is registered and works" probe full
check "the command line starts" command_works help
check "the base is not removed" refused modules remove base
check "a module nobody has is refused" refused modules install no-such-module
check "a module that is not installed is not removed" refused modules remove no-such-module
modules list >"$folder/modules"
check "the product has the base" grep -q '^base ' "$folder/modules"
for module in $(sed -n 's/^\([a-z0-9]*\) .*/\1/p' "$folder/modules" | grep -v '^base$'); do
    check "$module is removed" modules remove "$module"
    check "$module is gone from the product" bundle_gone "$module"
    check "everything without $module is registered and works" probe "without-$module"
    check "nothing of $module is contributed" not_named "without-$module" '\(entities\|sections\|workflows\|sheets\|letters\)' "$module"
    check "$module is installed again from the repository beside the product" modules install "$module"
    check "$module is in the product" bundle_there "$module"
    check "everything is registered again as before" probe "with-$module"
    check "the same is there as before" same full "with-$module"
done
for more in "$(dirname "${BASH_SOURCE[0]}")"/modules.d/*.sh; do
    # shellcheck disable=SC1090
    [ ! -f "$more" ] || . "$more"
done
echo "$run $failed" >"$folder/result"
[ $failed -eq 0 ] && rm -rf "$folder/product" "$folder/repository" "$folder/data"
[ $failed -eq 0 ]
