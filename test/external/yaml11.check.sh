# What `new` writes reads the same in PyYAML, which follows YAML 1.1.
. test/external/need.sh
need python3
python3=/usr/bin/python3
$python3 -c 'import yaml' 2>/dev/null || { echo "missing PyYAML: apt-get install python3-yaml" >&2; exit 1; }
for title in 'No' 'on' '12:30' '2026-01-01' 'y' '1_000' '~' 'null' 'a: b' '- x' '# x' "it's" '"q"' '010' '1e3'; do
  run new client-demo --yes --date 2027-01-20 --title "$title" --set "client=$title" -o - 2>/dev/null >"$work/plan.yaml" || { echo "not built: $title"; exit 1; }
  read=$($python3 -c 'import sys, yaml; p = yaml.safe_load(open(sys.argv[1])); print(p["title"], p["date"], p["start"], sep="|")' "$work/plan.yaml")
  [ "$read" = "$title|2027-01-20|13:00" ] || { echo "yaml 1.1 reads $read"; exit 1; }
done
echo "yaml 1.1: 15 titles read the same"
