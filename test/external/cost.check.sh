# The examples' staff minutes as jq reads them, in the order of the shell's glob; docs/cost.md has the terms.
. test/external/need.sh
need jq
found=$(run cost examples/*.yaml --json 2>/dev/null | jq -c '[.plans[].meeting.staffMinutes.expected]')
[ "$found" = '[246,630,327,202]' ] || { echo "cost: $found"; exit 1; }
echo "cost: examples as by hand"
