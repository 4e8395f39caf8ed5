# A real terminal: whole runs of `new` in both languages and three widths, with going back twice and an answer changed
# on the review, compared with what the printed command writes; Ctrl-C; no colour; line by line.
. test/external/need.sh
need tmux
export SOURCE_DATE_EPOCH=1795514400
session="meetplan-$$"
sessions=0
# A server of its own, so that nobody else's ends with it.
tmux() { command tmux -L "$session" "$@"; }
tmux new-session -d -s idle 'sleep 900' || exit 1
trap 'tmux kill-server; rm -rf "$work"' EXIT
screen() { tmux capture-pane -p -t "$session"; }
all() { tmux capture-pane -p -S - -t "$session"; }
keys() { tmux send-keys -t "$session" "$@"; sleep 0.15; }
typed() { tmux send-keys -t "$session" -l -- "$1"; sleep 0.15; }
fail() { echo "terminal: $1"; screen; tmux kill-session -t "$session" 2>/dev/null; exit 1; }
# The words of a question may stand on two lines.
wait_for() {
  for _ in $(seq 80); do screen | tr -s '\n ' '  ' | grep -qF -- "$1" && return 0; sleep 0.1; done
  fail "waited for '$1' and saw:"
}
back() { keys Escape; wait_for "$1"; }
open_in() { # columns, environment, command line
  tmux new-session -d -s "$session" -x "$1" -y 200 -c "$work" "cd '$work'; env $2 node '$bin' $3; echo EXIT \$?; sleep 60" || exit 1
  sessions=$((sessions + 1))
}
close() {
  [ "$(all | wc -L)" -le "$1" ] || fail "a line passes $1 columns"
  tmux kill-session -t "$session"
}
accept() { for question in "$@"; do wait_for "$question"; keys Enter; done; }
cat > "$work/meetplan.yaml" <<'CONFIG'
meetplan: config/1
timezone: Europe/Helsinki
currency: EUR
roles:
  sales-manager: {rate: "60.00"}
  sales-rep: {rate: "40.00"}
people:
  anna: {name: Anna Virtanen, role: sales-manager}
  ville: {name: Ville Aho, role: sales-rep}
  liisa: {name: Liisa Salo, role: sales-rep}
teams:
  north: [ville, liisa]
CONFIG

# What the printed command writes is the file, byte for byte.
same_as_printed() {
  file=$(ls "$work"/*.meetplan.yaml) || fail 'no file was written'
  node "$bin" validate --strict "$file" 2>/dev/null || fail 'the plan has problems'
  cp "$file" "$work/first"
  # The terminal wraps the command line; the program that prints it into a pipe does not.
  line=$(tmux capture-pane -p -J -S - -t "$session" | sed -n 's/^[^:]*: meetplan \(new .*--yes .*\)$/\1/p' | tail -1)
  [ -n "$line" ] || fail 'no command line was printed'
  rm "$file"
  (cd "$work" && eval "node '$bin' $line" >/dev/null 2>&1) || fail "does not run: $line"
  cmp "$work/first" "$file" || fail "writes other bytes: $line"
  rm "$file"
}

# A run from the choice of a template to the file: two steps back, an answer changed on the review, a team without one.
whole_run() { # columns, language, environment
  open_in "$1" "MEETPLAN_LANG=$2 $3" "new --language $2 --title T"
  if [ "$2" = fi ]; then
    wait_for 'Mihin kokous pidetään?'; typed kannustuspal; wait_for '❯ motivation'; keys Enter
    wait_for 'Päivä'; typed 'ensi ti klo 9'; keys Enter; wait_for 'ti 1.12.2026 klo 9.00'
    accept 'Kuinka usein?' 'Miten kokoonnutaan?'; wait_for 'Paikka (tyhjä'; typed Sofia; keys Enter
    wait_for 'Ketkä osallistuvat?'; keys Space; keys Down; keys Space; keys Enter
    wait_for 'Ketkä tulevat tiimistä north?'; keys Down; keys Space; keys Enter
    wait_for 'Ketkä muut?'; typed 'Sari Aho=myyjä, Olli=myyjä'; keys Enter
    wait_for 'Mikä jakso päättyy?'; typed syksy; keys Enter
    wait_for 'Mikä oli tavoite?'; typed 100; keys Enter
    wait_for 'Mitä saavutettiin?'; back '(100)'; back '(syksy)'; typed talvi; keys Enter
    accept '(100)' 'Mitä saavutettiin?' 'Ketä kiitetään' 'Mihin mennessä' 'Mitä asialistalla on?' 'Kuinka kauan?'
    wait_for 'Kirjoitetaanko se?'; wait_for 'Työaika'; keys Down; keys Enter
    wait_for 'Mitä vastausta?'; for _ in 1 2 3; do keys Down; done; keys Enter
    wait_for 'Alkaa klo (9.00)'; typed '13.30'; keys Enter
    wait_for '13.30–14.20'; wait_for 'Kirjoitetaanko se?'; keys Enter
  else
    wait_for 'What is the meeting for?'; typed motiv; wait_for '❯ motivation'; keys Enter
    wait_for 'Day'; typed 'next Tuesday 9'; keys Enter; wait_for 'Tue 1 Dec 2026, 09:00'
    accept 'How often?' 'How do people meet?'; wait_for 'Place (empty'; typed Sofia; keys Enter
    wait_for 'Who takes part?'; keys Space; keys Down; keys Space; keys Enter
    wait_for 'Who of north comes?'; keys Down; keys Space; keys Enter
    wait_for 'Who else?'; typed 'Sari Aho=sales rep, Olli=sales rep'; keys Enter
    wait_for 'Which period ends?'; typed autumn; keys Enter
    wait_for 'What was the target?'; typed 100; keys Enter
    wait_for 'What was reached?'; back '(100)'; back '(autumn)'; typed winter; keys Enter
    accept '(100)' 'What was reached?' 'Who is thanked' 'By when' 'What is on the agenda?' 'How long?'
    wait_for 'Write it?'; wait_for 'Staff hours'; keys Down; keys Enter
    wait_for 'Which answer?'; for _ in 1 2 3; do keys Down; done; keys Enter
    wait_for 'Start (09:00)'; typed '1:30 pm'; keys Enter
    wait_for '13:30–14:20'; wait_for 'Write it?'; keys Enter
  fi
  wait_for 'EXIT 0'
  same_as_printed
  close "$1"
}
for columns in 40 80 120; do for language in en fi; do whole_run "$columns" "$language"; done; done
whole_run 80 fi NO_COLOR=1
whole_run 40 en NO_COLOR=1

for language in en fi; do
  # Ctrl-C in a list, drawn and line by line.
  for mode in TERM=screen TERM=dumb MEETPLAN_ACCESSIBLE=1; do
    open_in 40 "MEETPLAN_LANG=$language $mode" 'new motivation --date 2027-01-20'
    if [ "$language" = fi ]; then wait_for 'Alkaa klo'; else wait_for 'Start'; fi
    keys C-c
    wait_for 'EXIT 130'
    ls "$work"/*.meetplan.yaml >/dev/null 2>&1 && fail 'Ctrl-C wrote a file'
    tmux kill-session -t "$session"
  done
done

# Line by line: numbers and words, a step back by a sign, and the same bytes as the printed command.
open_in 80 MEETPLAN_ACCESSIBLE=1 'new motivation --language en --title T --place Sofia --channel in-person'
wait_for 'Day'; typed 'tomorrow 9'; keys Enter
wait_for 'How often?'; keys Enter
wait_for 'Who takes part?'; typed '1, anna'; keys Enter
wait_for 'Who of north comes?'; typed 2; keys Enter
wait_for 'Who else?'; typed 'Sari=sales rep, Olli=sales rep'; keys Enter
wait_for 'Which period ends?'; typed autumn; keys Enter
wait_for 'What was the target?'; typed '<'; keys Enter
wait_for '[autumn]'; typed winter; keys Enter
for question in 'the agreed target]' 'result of the period]' 'performers of the period]' 'next month]' '6, 7]' '[50]'; do
  wait_for "$question"; keys Enter
done
wait_for 'Write it?'; typed 1; keys Enter
wait_for 'EXIT 0'
same_as_printed
tmux kill-session -t "$session"

# A series: the first day on its rule, a review, and what it takes in a year.
series_run() { # columns, language, the question, what is typed, the first day, no end, a year, the last question
  open_in "$1" "MEETPLAN_LANG=$2" \
    "new motivation --language $2 --date 2026-12-02 --start 9:00 --channel video --link tel:+358401234567 --title T"
  wait_for "$3"; typed "$4"; keys Enter
  accept "$5" "$6"
  for _ in $(seq 12); do
    screen | tr -s '\n ' '  ' | grep -qF -- "$8" && break
    keys Enter
  done
  wait_for "$7"; wait_for "$8"; keys Enter
  wait_for 'EXIT 0'
  grep -q 'reviewBy: "2027-06-08"' "$work"/*.meetplan.yaml || fail 'nobody looks at the series again'
  same_as_printed
  close "$1"
}
for columns in 40 80; do
  series_run $columns en 'How often?' 'every other tue' '❯ on Tue 8 Dec 2026' 'No end.' 'this series takes' 'Write it?'
  series_run $columns fi 'Kuinka usein?' 'joka toinen ti' '❯ ti 8.12.2026' 'ei ole loppua' 'sarja vie' 'Kirjoitetaanko se?'
done

# Going on from a plan: what was open, on the review and in the file.
cat > "$work/last.yaml" <<'LAST'
meetplan: plan/1
title: "Motivation and goals: autumn"
template: motivation
date: "2026-12-01"
start: "9:00"
channel: video
link: https://video.example/sales
attendees: [anna, north, {id: reps, role: sales-rep, count: 3}]
agenda:
  - {id: prices, title: Prices, duration: 6m, owner: anna, outcome: Prices are known, status: open, carried: 2}
LAST
open_in 80 A=1 'new --after last.yaml'
wait_for 'Day'; typed '12.1.2027'; keys Enter
accept 'Start (09:00)' 'How often?' 'How do people meet?' 'Link or number' 'Who takes part?' 'Who else?' 'How many: sales rep (3)' \
  'Which period ends? (autumn)' 'What was the target?' 'What was reached?' 'Who is thanked' 'By when' \
  'What is on the agenda?' 'How long?' 'Title'
wait_for '"Prices" is carried over for the 3rd time'
wait_for 'Write it?'; keys Enter
wait_for 'EXIT 0'
grep -q 'carried: 3' "$work"/*.meetplan.yaml || fail 'nothing was carried'
same_as_printed
close 80
echo "terminal: $sessions sessions"
