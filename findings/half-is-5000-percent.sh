#!/usr/bin/env bash
# intl-messageformat and @messageformat/core: of two skeletons for per cents, each library shows one half as 50 %
# with the one that is a hundredfold off in the other.
#
# ICU's number skeletons know two per cents: "percent" appends the sign to the number as it is, "%x100" multiplies
# by a hundred first. @messageformat/core does so. intl-messageformat hands both to Intl's per cent style, which
# multiplies by itself, and multiplies once more for "%x100". So a catalogue that goes from one to the other is
# wrong with either. The older "{x, number, percent}", without a skeleton, is 50 % in both.
set -euo pipefail

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  intl-messageformat@12.1.5 @formatjs/icu-skeleton-parser@2.1.13 @messageformat/core@3.4.1 || exit 2

cat >probe.mjs <<'JS'
import MessageFormat from '@messageformat/core';
import { IntlMessageFormat } from 'intl-messageformat';

for (const style of ['percent', '::percent', '::%x100']) {
  const message = `{x, number, ${style}}`;
  const one = new IntlMessageFormat(message, 'en').format({ x: 0.5 });
  const other = new MessageFormat('en').compile(message)({ x: 0.5 });
  console.log(`${message}: intl-messageformat ${one}, @messageformat/core ${other}`);
}
JS

expected='of 0.5: {x, number, ::%x100} is 50% in both, {x, number, ::percent} is 0.5% in both'
stated='{x, number, percent}: intl-messageformat 50%, @messageformat/core 50%
{x, number, ::percent}: intl-messageformat 50%, @messageformat/core 0.5%
{x, number, ::%x100}: intl-messageformat 5,000%, @messageformat/core 50%'
seen=$(node probe.mjs) || exit 2

printf 'with      intl-messageformat 12.1.5, @formatjs/icu-skeleton-parser 2.1.13, @messageformat/core 3.4.1, Node %s\n' \
  "$(node --version)"
printf 'expected  %s\n' "$expected"
printf 'seen\n%s\n' "$seen"
[ "$seen" = "$stated" ] || { printf 'This is no longer what was stated:\n%s\n' "$stated"; exit 1; }
echo 'as stated'
