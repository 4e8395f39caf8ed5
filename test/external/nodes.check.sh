# Every template, in both languages, printed by every Node that NODES names (paths, separated by spaces): the same bytes.
#   for v in 22 24 26; do npm i --no-save --allow-scripts=node --prefix /tmp/node$v node@$v; done
#   NODES=$(echo /tmp/node*/node_modules/node/bin/node) npm run test:external
. test/external/need.sh
names=$(run templates --json | node -e 'for (const { name } of JSON.parse(require("fs").readFileSync(0, "utf8")).templates) console.log(name)')
for template in $names; do
  for language in en fi; do
    run new "$template" --yes --date 2026-12-01 --timezone Europe/Helsinki --language "$language" -o "$work/$template-$language.yaml" 2>/dev/null || exit 1
  done
done
printed() {
  for plan in "$work"/*.yaml; do
    for format in text markdown json; do "$1" "$bin" agenda "$plan" --format "$format"; done
    "$1" "$bin" agenda "$plan" --minutes
    "$1" "$bin" cost "$plan" --explain
    "$1" "$bin" cost "$plan" --format csv
    "$1" "$bin" validate "$plan" 2>&1
  done | sha256sum
}
expected=$(printed node)
count=1
for node in ${NODES:-}; do
  [ "$(printed "$node")" = "$expected" ] || { echo "$("$node" --version) prints something else"; exit 1; }
  count=$((count + 1))
done
echo "nodes: $count of them print the same bytes"
