# Every template, in both languages, through a pipe into a GitHub-flavoured reader: a table with a row for every item.
. test/external/need.sh
need cmark-gfm
for template in motivation product-update problem-review client-demo; do
  for language in en fi; do
    run new "$template" --yes --date 2026-12-01 --language "$language" -o - 2>/dev/null >"$work/plan.yaml" || exit 1
    items=$(run agenda "$work/plan.yaml" --json | node -e 'console.log(JSON.parse(require("fs").readFileSync(0, "utf8")).items.length)')
    rows=$(run agenda - --format markdown <"$work/plan.yaml" | cmark-gfm -e table | grep -c '^<tr>')
    [ "$rows" -eq $((items + 1)) ] || { echo "$template $language: $rows rows for $items items"; exit 1; }
  done
done
echo "templates: 8 agendas rendered"
