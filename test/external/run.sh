#!/usr/bin/env bash
# Checks against programs that npm does not bring. Each says what to install if it is not there; none runs in `npm cit`.
#   Debian: apt-get install cmark-gfm pandoc jq tmux python3-yaml strace khal python3-icalendar python3-vobject libical-dev gcc
set -uo pipefail
cd "$(dirname "$0")/../.."
npm run -s build
PATH="$PWD/node_modules/.bin:$PATH"
meetplan() { node "$PWD/bin/meetplan.cjs" "$@"; }
export -f meetplan
passed=0
failed=0
for check in test/external/*.check.sh; do
  if bash "$check"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "failed: $check"; fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
