# The campaign of a small county, from the lists to the closed year; then the enrollment module leaves, the journal still
# verifies, and it comes back to the same figures. Sourced by modules-test.sh, behind chronic.sh.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
lists=$folder/lists-county
plugins="$folder/product/plugins/*"
generator=$(find "$here/../county/target" -maxdepth 1 -name '*.jar' ! -name '*sources*' | head -1)
java=${MINKANG_JAVA:-java}

make_lists() {
    mkdir -p "$lists"
    "$java" -Dfile.encoding=UTF-8 -Duser.timezone=Asia/Shanghai -Djava.awt.headless=true -cp "$generator:$plugins" \
        org.minkang.releng.county.Main --out "$lists" --persons 3000 --applications 20 --seed 71 --lists yes
}
the_campaign() {
    MINKANG_LANG=zh MINKANG_DATA=$folder/campaign "$ours" cli enrollment campaign play --county "$lists" --out "$folder/tax" >"$folder/campaign.out"
}
played() { sed -n 's/^{"year":\([0-9]*\),.*/\1/p' "$folder/campaign.out"; }
in_campaign() { MINKANG_LANG=zh MINKANG_DATA=$folder/campaign MINKANG_PASSWORD=Minkang-2026 "$ours" cli "$@"; }
kept() { in_campaign "${@:2}" >"$folder/$1"; }
as_before() { diff "$folder/$1" "$folder/$2"; }

mkdir -p "$folder/campaign/log"
cp "$folder/data/log/logging.properties" "$folder/campaign/log/"
check "a small county with lists is made" make_lists
check "a campaign runs from the lists to the closed year, finds what was planted, and its books balance" the_campaign
check "who is insured is stated by enrollment" named full facts insured
check "without enrollment nobody states it, and a person has to" not_named without-enrollment facts insured
check "the progress is shown" kept progress-before enrollment campaign show "$(played)" --account canbao
check "enrollment is removed while there is a roll" modules remove enrollment
check "the journal verifies without enrollment" in_campaign journal verify
others=$(sed -n 's/^\([a-z0-9]*\) .*/\1/p' "$folder/modules" | grep -v '^base$\|^enrollment$')
for module in $others; do
    check "$module is removed as well" modules remove "$module"
done
check "the base alone is registered and works" probe base-alone
check "the base alone states nothing of modules" not_named base-alone '\(entities\|sections\|workflows\|sheets\|letters\)' '\(chronic\|enrollment\)'
for module in $others; do
    check "$module is installed again" modules install "$module"
done
check "enrollment is installed again" modules install enrollment
check "everything is registered as in the beginning" probe both-again
check "the same is there as in the beginning" same full both-again
check "the progress is shown again" kept progress-after enrollment campaign show "$(played)" --account canbao
check "nothing of the campaign was lost" as_before progress-before progress-after
