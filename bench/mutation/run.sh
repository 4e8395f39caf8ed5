#!/usr/bin/env bash
# Mutants of the cost, the timeline and the calendar against the tests of those rooms. The tools come on first use:
# `npm ci` does without them. Fails below 90 %. Arguments go to Stryker: `--mutate src/cost/sum.ts`, `--force`.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -d bench/mutation/node_modules ] || (cd bench/mutation && npm ci --ignore-scripts)
exec bench/mutation/node_modules/.bin/stryker run bench/mutation/stryker.json "$@"
