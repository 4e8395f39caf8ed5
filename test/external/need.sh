# Sourced: stops with a hint if a program is missing.
need() {
  for program in "$@"; do
    command -v "$program" >/dev/null || { echo "missing $program: apt-get install $program" >&2; exit 1; }
  done
}
bin="$PWD/bin/meetplan.cjs"
run() { node "$bin" "$@"; }
work=$(mktemp -d)
mkdir "$work/.git"
trap 'rm -rf "$work"' EXIT
