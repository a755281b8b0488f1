#!/usr/bin/env bash
# Phaser: a random generator given a seed as a string plays the same game for every seed.
#
# The constructor says that it takes a string or an array of strings as seeds. An array is sown. A string is taken
# for a state that was saved before; one that isn't such a state is passed over in silence, and the generator starts
# from zeros, with a first number next to nothing. ['monday'] and ['tuesday'] are two games, 'monday' and 'tuesday'
# are one.
set -euo pipefail

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts phaser@4.2.1 || exit 2

# The generator's own file: the whole of Phaser asks for a window.
cat >probe.cjs <<'JS'
const { join } = require('node:path');
const Generator = require(join(__dirname, 'node_modules/phaser/src/math/random-data-generator/RandomDataGenerator.js'));

const dice = (seed) => {
  const generator = new Generator(seed);
  return Array.from({ length: 12 }, () => generator.between(1, 6)).join(' ');
};
for (const seed of [['monday'], ['tuesday'], 'monday', 'tuesday']) console.log(`${JSON.stringify(seed)}: ${dice(seed)}`);
console.log(`the first number of "monday": ${new Generator('monday').frac()}`);
JS

expected='two seeds, two sequences; "monday" the same as ["monday"]'
stated='["monday"]: 3 5 3 3 5 6 4 4 5 1 2 5
["tuesday"]: 3 5 3 3 3 2 2 2 1 3 1 1
"monday": 1 1 1 4 1 3 3 1 4 3 5 1
"tuesday": 1 1 1 4 1 3 3 1 4 3 5 1
the first number of "monday": 2.3283064365386963e-10'
seen=$(node probe.cjs) || exit 2

printf 'with      phaser 4.2.1, Node %s\n' "$(node --version)"
printf 'expected  %s\n' "$expected"
printf 'seen\n%s\n' "$seen"
[ "$seen" = "$stated" ] || { printf 'This is no longer what was stated:\n%s\n' "$stated"; exit 1; }
echo 'as stated'
