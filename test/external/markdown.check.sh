# Hostile texts in every field: the readers must show them as text, with no link, image or raw HTML of their own.
. test/external/need.sh
need cmark-gfm pandoc
node test/external/hostile.mjs "$work" || exit 1
count=0
for plan in "$work"/*.yaml; do
  { printf 'Minutes: '; cat "$plan.expected"; } >"$plan.minutes"
  for view in '' --minutes; do
    run agenda "$plan" --format markdown $view >"$work/out.md" 2>/dev/null || { echo "no agenda of $plan"; exit 1; }
    cmark-gfm -e table -e autolink -e strikethrough -e tasklist -t xml --unsafe "$work/out.md" >"$work/out.xml"
    pandoc -f gfm -t json "$work/out.md" >"$work/out.json" || exit 1
    expected="$plan.${view:+minutes}"
    test -n "$view" || expected="$plan.expected"
    node test/external/compare.mjs "$expected" "$work/out.xml" "$work/out.json" ||
      { echo "in $plan $view"; cat "$work/out.md"; exit 1; }
  done
  count=$((count + 1))
done
echo "markdown: $count plans, every text as it was written"
