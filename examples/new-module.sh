#!/usr/bin/env bash
# Begins a module of your own as a copy of the example: new-module.sh NAME
# NAME (lower-case letters) becomes org.minkang.NAME, the prefix of its tables, rights, sentences and commands.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
name=${1:-}
if ! [[ $name =~ ^[a-z]{3,20}$ ]]; then
    echo "Usage: new-module.sh NAME, three to twenty lower-case letters" >&2
    exit 2
fi
if [ "$name" = aids ] || compgen -G "$here/../bundles/org.minkang.$name*" >/dev/null || compgen -G "$here/org.minkang.$name*" >/dev/null; then
    echo "There is a module $name already." >&2
    exit 1
fi
upper=${name^}
for from in "$here"/org.minkang.example.aids*; do
    to=$here/org.minkang.$name${from##*/org.minkang.example.aids}
    (cd "$from" && find . -type f -not -path './target/*' -not -path './bin/*') | while read -r file; do
        # package folders, class names, ids; the words for people are yours to write
        copy=$to/$(sed "s|org/minkang/example/aids|org/minkang/$name|; s|/AidRequest|/${upper}Request|; s|/Aids|/$upper|; s|/aids\.|/$name.|" <<<"$file")
        mkdir -p "$(dirname "$copy")"
        sed "s|\bexample\.aids\.$|$name.|; s|modules install example\.aids|modules install $name|; s|org\([./]\)minkang\1example\1aids|org\1minkang\1$name|g; s|\bAidRequest|${upper}Request|g; s|\bAids|$upper|g; s|\baids|$name|g" "$from/$file" >"$copy"
    done
    echo "$to"
done
