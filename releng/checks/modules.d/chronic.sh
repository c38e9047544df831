# The main job on a small county, recounted without the program's classes; then the chronic module leaves, the cases
# stay readable, and it comes back to the same figures. In Chinese, as the recount reads the papers. Sourced by
# modules-test.sh.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
county=$folder/county
plugins="$folder/product/plugins/*"
generator=$(find "$here/../county/target" -maxdepth 1 -name '*.jar' ! -name '*sources*' | head -1)
java=${MINKANG_JAVA:-java}

make_county() {
    mkdir -p "$county"
    "$java" -Dfile.encoding=UTF-8 -Duser.timezone=Asia/Shanghai -Djava.awt.headless=true -cp "$generator:$plugins" \
        org.minkang.releng.county.Main --out "$county" --persons 3000 --applications 300 --seed 71 --certified yes
}
the_demo() { MINKANG_LANG=zh MINKANG_DATA=$folder/demo "$ours" cli demo --workbooks "$county" --out "$folder/papers" >"$folder/demo.out"; }
recount() { # recount JSON
    "$java" -Dfile.encoding=UTF-8 -Duser.timezone=Asia/Shanghai -Dpack="$here/../../bundles/org.minkang.chronic/src/packs/shili.yaml" \
        -cp "$plugins" "$here/DemoRecount.java" "$county" "$1" "$folder/papers"
}
result() { grep '^{"applications"' "$folder/demo.out" | tail -1; }
falsified() { ! recount "$(result | sed -E 's/("certified":)/\11/')"; }
in_demo() { MINKANG_LANG=zh MINKANG_DATA=$folder/demo MINKANG_PASSWORD=Minkang-2026 "$ours" cli "$@"; }
keep() { in_demo "${@:2}" >"$folder/$1"; }
unchanged() { diff "$folder/$1" "$folder/$2"; }

mkdir -p "$folder/demo/log"
cp "$folder/data/log/logging.properties" "$folder/demo/log/"
check "a small county is made" make_county
check "the demo carries its applications to certificates" the_demo
check "its figures agree with a recount from the workbooks" recount "$folder/demo.out"
check "the recount notices a wrong figure" falsified
number=$(in_demo cases list --account shenpi --limit 1 2>>"$folder/log" | grep -oE 'MB[0-9]{2}-[0-9]{5}' | head -1 || true)
check "a case is shown with what happened to it" keep case-before cases show --account shenpi "${number:-none}"
check "the statistics are made" keep statistics-before chronic statistics --account fazheng
check "chronic is removed while there are cases" modules remove chronic
check "the cases stay readable without it" keep case-without cases show --account shenpi "${number:-none}"
check "the base says that the module is not there" grep -q '没有安装' "$folder/case-without"
check "what happened to the case is still there" grep -q '发证 *通过' "$folder/case-without"
check "the journal verifies without the module" in_demo journal verify
check "chronic is installed again" modules install chronic
check "the case is the same as before" keep case-after cases show --account shenpi "${number:-none}"
check "nothing was lost" unchanged case-before case-after
check "the statistics are made again" keep statistics-after chronic statistics --account fazheng
check "the figures are the same as before" unchanged statistics-before statistics-after
