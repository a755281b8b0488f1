#!/usr/bin/env bash
# fast-check: a counterexample pinned by seed and path can pass once its generator has changed, having tried
# nothing.
#
# A failed property prints seed and path, and one keeps both to try the very case again. The path counts the steps
# by which the value shrank. With a generator that shrinks in fewer steps (a narrower range, say) the last step
# leads past the end: no value is left, so none is tried, and a run of none succeeds, though the property is false
# of every value. Only a path that gets lost before its last step is refused.
set -euo pipefail

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts fast-check@4.11.0 || exit 2

cat >probe.mjs <<'JS'
import fc from 'fast-check';

let tried;
const report = (label, max, holds, options) => {
  tried = 0;
  const property = fc.property(fc.integer({ min: 0, max }), (value) => {
    tried++;
    return holds(value);
  });
  let verdict;
  try {
    fc.assert(property, options);
    verdict = 'passes';
  } catch (error) {
    verdict = /wrong path/.test(error.message) ? 'refuses the path' : 'fails';
  }
  console.log(`${label}: ${verdict}, ${tried === 0 ? 'no value tried' : 'values tried'}`);
};

const below300 = (value) => value < 300;
const path = fc.check(fc.property(fc.integer({ min: 0, max: 1000 }), below300), { seed: 7 }).counterexamplePath;
report('pinned, 0 to 1000, "is below 300"', 1000, below300, { seed: 7, path });
report('pinned, 0 to 200, "never"', 200, () => false, { seed: 7, path });
report('one step more, 0 to 200, "never"', 200, () => false, { seed: 7, path: `${path}:0` });
report('not pinned, 0 to 200, "never"', 200, () => false, { seed: 7 });
JS

expected='a property that is never true fails, or its path is refused; it does not pass'
stated='pinned, 0 to 1000, "is below 300": fails, values tried
pinned, 0 to 200, "never": passes, no value tried
one step more, 0 to 200, "never": refuses the path, no value tried
not pinned, 0 to 200, "never": fails, values tried'
seen=$(node probe.mjs) || exit 2

printf 'with      fast-check 4.11.0, Node %s\n' "$(node --version)"
printf 'expected  %s\n' "$expected"
printf 'seen\n%s\n' "$seen"
[ "$seen" = "$stated" ] || { printf 'This is no longer what was stated:\n%s\n' "$stated"; exit 1; }
echo 'as stated'
