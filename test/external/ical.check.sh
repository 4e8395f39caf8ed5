# Calendar files in five readers: khal, python3-icalendar, python3-vobject, libical and ical.js. Each expands the same
# files; all five have to say the same starts, ends, summaries and occurrences, and as many as are planned.
#   Debian: apt-get install khal python3-icalendar python3-vobject libical-dev gcc
. test/external/need.sh
need khal gcc
here=$PWD/test/external/ical
# Debian's modules belong to Debian's own Python.
python=/usr/bin/python3
$python -c 'import icalendar, vobject' || { echo 'missing: apt-get install python3-icalendar python3-vobject' >&2; exit 1; }
gcc -o "$work/libical" "$here/libical.c" -lical || { echo 'missing: apt-get install libical-dev' >&2; exit 1; }
cp "$here"/*.yaml "$work"
cd "$work"

# Name of the case, zone of khal, how many meetings, then what `agenda` gets.
check() {
  name=$1 zone=$2 expected=$3
  shift 3
  node "$bin" agenda "$@" -f ics -o "$name.ics" 2>/dev/null || { echo "ical: $name is not written"; exit 1; }
  $python "$here/readers.py" icalendar "$name.ics" >icalendar.txt || exit 1
  $python "$here/readers.py" vobject "$name.ics" >vobject.txt || exit 1
  ./libical "$name.ics" | LC_ALL=C sort >libical.txt || exit 1
  NODE_PATH="$here/../../../node_modules" node "$here/ical.mjs" "$name.ics" >ical.js.txt || exit 1
  KHAL_ZONE=$zone bash "$here/khal.sh" "$name.ics" >khal.txt || exit 1
  for reader in icalendar vobject libical ical.js khal; do
    LC_ALL=C sort -o "$reader.txt" "$reader.txt"
    diff "$reader.txt" icalendar.txt >"$reader.diff" || { echo "ical: $name: $reader reads otherwise"; head "$reader.diff"; exit 1; }
  done
  found=$(wc -l <icalendar.txt)
  [ "$found" -eq "$expected" ] || { echo "ical: $name has $found meetings, not $expected"; exit 1; }
  files=$((files + 1)) meetings=$((meetings + found))
}
files=0 meetings=0
# 53 Tuesdays: one is skipped, one moved, two are holidays and held a day later; and one date is added.
check weekly Europe/Helsinki 53 weekly.yaml
grep -q '^2027-02-17T14:00/2027-02-17T14:30 ' khal.txt || { echo 'ical: the moved meeting'; exit 1; }
grep -q '^2027-03-04T13:00/2027-03-04T13:40 ' libical.txt || { echo 'ical: the added meeting'; exit 1; }
! grep -q '^2027-01-05' icalendar.txt || { echo 'ical: the skipped meeting'; exit 1; }
check client Europe/Helsinki 53 weekly.yaml --for client
check cancelled Europe/Helsinki 53 weekly.yaml cancelled.yaml
grep -q '^2027-01-12T13:00/2027-01-12T13:40 .* CANCELLED$' libical.txt || { echo 'ical: the cancelled meeting'; exit 1; }
check floating Europe/Helsinki 5 floating.yaml
check zone America/New_York 51 new-york.yaml
check once Europe/Helsinki 1 once.yaml --alarm 15m
echo "ical: $files files, $meetings meetings, 5 readers, 0 differences"
