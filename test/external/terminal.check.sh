# A real terminal: prompts at three widths and in both languages, Esc, Ctrl-C, and the file at the end.
. test/external/need.sh
need tmux
session="meetplan-$$"
screen() { tmux capture-pane -p -t "$session"; }
keys() { tmux send-keys -t "$session" "$@"; sleep 0.4; }
wait_for() {
  for _ in $(seq 50); do screen | grep -qF -- "$1" && return 0; sleep 0.1; done
  echo "terminal: waited for '$1' and saw:"; screen; return 1
}
for columns in 40 80 120; do
  for language in en fi; do
    tmux new-session -d -s "$session" -x "$columns" -y 60 -c "$work" "cd '$work'; MEETPLAN_LANG=$language node '$bin' new motivation --date 2027-01-20 --start 9:00 --timezone UTC --place X; echo EXIT \$?; sleep 60" || exit 1
    if [ "$language" = fi ]; then wait_for 'Miten kokoonnutaan' || exit 1; else wait_for 'How do people meet' || exit 1; fi
    keys Down; keys Escape; sleep 0.7
    [ "$(screen | wc -L)" -le "$columns" ] || { echo "terminal: a line passes $columns columns"; screen; exit 1; }
    keys C-c
    wait_for 'EXIT 130' || exit 1
    ls "$work"/*.meetplan.yaml >/dev/null 2>&1 && { echo 'terminal: Ctrl-C wrote a file'; exit 1; }
    tmux kill-session -t "$session"
  done
done
tmux new-session -d -s "$session" -x 80 -y 60 -c "$work" "cd '$work'; node '$bin' new motivation --date 2027-01-20 --start 9:00 --timezone UTC --place X --channel in-person; echo EXIT \$?; sleep 60" || exit 1
wait_for 'Who else' || exit 1
for _ in 1 2 3 4 5 6 7; do keys Enter; done
wait_for 'Write it' || exit 1
keys Enter
wait_for 'EXIT 0' || exit 1
node "$bin" validate --strict "$work"/*.meetplan.yaml 2>/dev/null || exit 1
tmux kill-session -t "$session"
echo 'terminal: 7 sessions'
