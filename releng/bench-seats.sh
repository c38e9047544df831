#!/usr/bin/env bash
# Many users at once on one server database: some processes, each with some users, for some minutes.
# bench-seats.sh PROGRAM FOLDER [USERS [SECONDS]]      (called by "./minkang bench seats"; MINKANG_DATA holds the county)
set -euo pipefail

program=$1
folder=$2
users=${3:-30}
seconds=${4:-300}
seats=3

files=()
running=()
for ((seat = 0; seat < seats; seat++)); do
    files+=("$folder/seat-$seat.tsv")
    "$program/minkang.sh" cli bench-seats --seat $seat --users $((users / seats)) --seconds "$seconds" \
        --out "${files[$seat]}" >"$folder/seat-$seat.log" 2>&1 &
    running+=($!)
done
for ((seat = 0; seat < seats; seat++)); do
    wait "${running[$seat]}" || { echo "Seat $seat failed: see $folder/seat-$seat.log." >&2; exit 1; }
done
"$program/minkang.sh" cli bench-seats-report "${files[@]}"
