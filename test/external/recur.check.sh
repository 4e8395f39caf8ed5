# Random rules in seven zones: our days and moments against python-dateutil and libical, on machines of three zones.
#   Debian: apt-get install python3-dateutil libical-dev gcc
# The part that `npm test` runs was recorded with: oracles.py LIBICAL 20261125 240 24 > test/calendar/oracles.json
. test/external/need.sh
need gcc /usr/bin/python3
gcc -Wall -Werror -o "$work/libical" test/external/recurrence/libical.c -lical || exit 1
/usr/bin/python3 test/external/recurrence/oracles.py "$work/libical" "${SEED:-1}" "${RULES:-2600}" 40 >"$work/cases.json" || exit 1
for zone in UTC Europe/Helsinki America/New_York; do
  TZ=$zone ORACLES="$work/cases.json" npx vitest run test/calendar/oracles.test.ts >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
done
echo "recur: $(node -p 'const {agreed, disputed} = JSON.parse(fs.readFileSync(process.argv[1])); `${agreed.length} rules, ${agreed.flatMap((one) => one[4]).length} starts, as both oracles say; ${disputed.length} more as one of them does`' "$work/cases.json")"
outputs=$(for zone in UTC Europe/Helsinki America/New_York; do
  (cd test/cases/series && TZ=$zone run validate good.yaml days.yaml twice.yaml endless.yaml; TZ=$zone run agenda good.yaml --json) 2>&1 | cksum
done | sort -u | wc -l)
[ "$outputs" -eq 1 ] || { echo "recur: what is printed depends on TZ"; exit 1; }
