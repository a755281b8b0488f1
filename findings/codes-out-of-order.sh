#!/usr/bin/env bash
# zod and CAMEO: a list of event codes, given in order, comes back with 10 to 20 before 01 to 09.
#
# CAMEO sorts what powers do to each other into root codes 01 (public statement) to 20 (mass violence), from words
# to force, and the leading zero belongs to the code. z.enum takes the list as an array but keeps it as the keys of
# an object, where JavaScript puts keys that look like whole numbers first: "10" does, "01" does not. So a menu made
# from .options, an index in it, the JSON Schema and the message to whoever mistyped a code start with 10. z.literal
# with the same list keeps its order.
set -euo pipefail

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts zod@4.6.7 || exit 2

cat >probe.mjs <<'JS'
import * as z from 'zod';

const codes = Array.from({ length: 20 }, (_, i) => String(i + 1).padStart(2, '0'));
console.log(`enum, options:     ${z.enum(codes).options.join(' ')}`);
console.log(`enum, schema:      ${z.toJSONSchema(z.enum(codes)).enum.join(' ')}`);
console.log(`literal, schema:   ${z.toJSONSchema(z.literal(codes)).enum.join(' ')}`);
JS

given='01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20'
turned='10 11 12 13 14 15 16 17 18 19 20 01 02 03 04 05 06 07 08 09'
expected="the order of the array, $given, everywhere"
stated="enum, options:     $turned
enum, schema:      $turned
literal, schema:   $given"
seen=$(node probe.mjs) || exit 2

printf 'with      zod 4.6.7, Node %s\n' "$(node --version)"
printf 'expected  %s\n' "$expected"
printf 'seen\n%s\n' "$seen"
[ "$seen" = "$stated" ] || { printf 'This is no longer what was stated:\n%s\n' "$stated"; exit 1; }
echo 'as stated'
