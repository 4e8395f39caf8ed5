# Every template, in both languages, through a pipe into a GitHub-flavoured reader: a row for every item.
. test/external/need.sh
need cmark-gfm
names=$(run templates --json | node -e 'for (const { name } of JSON.parse(require("fs").readFileSync(0, "utf8")).templates) console.log(name)')
count=0
for template in $names; do
  for language in en fi; do
    run new "$template" --yes --date 2026-12-01 --language "$language" -o - 2>/dev/null >"$work/plan.yaml" || exit 1
    items=$(run agenda "$work/plan.yaml" --json | node -e '
      const { items, contactRhythm: rhythm } = JSON.parse(require("fs").readFileSync(0, "utf8"));
      console.log(items.length + (Array.isArray(rhythm) ? rhythm.length : 0));')
    rows=$(run agenda - --format markdown <"$work/plan.yaml" | cmark-gfm -e table | awk '/^<tr>/ { n++ } /^<table>/ { n-- } END { print n }')
    [ "$rows" -eq "$items" ] || { echo "$template $language: $rows rows for $items items"; exit 1; }
    count=$((count + 1))
  done
done
echo "templates: $count agendas rendered"
