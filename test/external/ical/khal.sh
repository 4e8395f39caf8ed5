# Occurrences of a calendar file as khal reads them: khal.sh FILE
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir "$home/events"
cat > "$home/conf" <<CONF
[calendars]
[[own]]
path = $home/events
[locale]
local_timezone = ${KHAL_ZONE:-Europe/Helsinki}
default_timezone = ${KHAL_ZONE:-Europe/Helsinki}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
[sqlite]
path = $home/db
CONF
export XDG_CACHE_HOME="$home" XDG_DATA_HOME="$home" LC_ALL=C.UTF-8
/usr/bin/khal -c "$home/conf" import --batch -a own "$1" >/dev/null || exit 1
/usr/bin/khal -c "$home/conf" list --day-format '' --format '{start}/{end} {title} {cancelled}' 2026-11-01 2029-01-01 |
  sed 's/ CANCELLED *$/ CANCELLED/; t; s/ *$/ CONFIRMED/' | sort -u
