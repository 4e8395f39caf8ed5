/* Occurrences of a calendar file as libical reads them. cc libical.c -lical; ./a.out FILE | sort */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct series {
  icalcomponent *calendar;
  icalcomponent *event;
};

static icaltimetype time_of(icalcomponent *event, icalproperty_kind kind) {
  return icalproperty_get_datetime_with_component(icalcomponent_get_first_property(event, kind), event);
}

static void print(icalcomponent *event, icaltimetype start, time_t length) {
  icaltimetype end = icaltime_add(start, icaldurationtype_from_int((int)length));
  icalproperty *status = icalcomponent_get_first_property(event, ICAL_STATUS_PROPERTY);
  printf("%04d-%02d-%02dT%02d:%02d/%04d-%02d-%02dT%02d:%02d %s %s\n", start.year, start.month, start.day, start.hour,
         start.minute, end.year, end.month, end.day, end.hour, end.minute, icalcomponent_get_summary(event),
         icalproperty_status_to_string(icalproperty_get_status(status)));
}

static time_t length_of(icalcomponent *event) {
  return icaltime_as_timet(icaltime_convert_to_zone(icalcomponent_get_dtend(event), icaltimezone_get_utc_timezone())) -
         icaltime_as_timet(icaltime_convert_to_zone(icalcomponent_get_dtstart(event), icaltimezone_get_utc_timezone()));
}

/* The event that stands for an occurrence, or none. */
static icalcomponent *override_of(struct series *series, icaltimetype start) {
  icalcomponent *one = icalcomponent_get_first_component(series->calendar, ICAL_VEVENT_COMPONENT);
  for (; one; one = icalcomponent_get_next_component(series->calendar, ICAL_VEVENT_COMPONENT)) {
    if (!icalcomponent_get_first_property(one, ICAL_RECURRENCEID_PROPERTY)) continue;
    if (strcmp(icalcomponent_get_uid(one), icalcomponent_get_uid(series->event))) continue;
    if (icaltime_compare(icalcomponent_get_recurrenceid(one), start) == 0) return one;
  }
  return NULL;
}

static void occurrence(icalcomponent *event, struct icaltime_span *span, void *data) {
  struct series *series = data;
  icaltimetype first = icalcomponent_get_dtstart(event);
  icaltimetype start = icaltime_from_timet_with_zone(span->start, 0, icaltimezone_get_utc_timezone());
  if (first.zone) start = icaltime_convert_to_zone(start, (icaltimezone *)first.zone);
  if (!override_of(series, start)) print(event, start, length_of(event));
}

int main(int argc, char **argv) {
  FILE *file = fopen(argv[argc - 1], "rb");
  char *text = calloc(1, 1 << 22);
  if (!file || !text || !fread(text, 1, (1 << 22) - 1, file)) return 2;
  icalcomponent *calendar = icalparser_parse_string(text);
  if (!calendar || icalcomponent_count_errors(calendar)) return fprintf(stderr, "%s", icalcomponent_as_ical_string(calendar)), 1;
  if (!icalrestriction_check(calendar) || icalcomponent_count_errors(calendar)) {
    return fprintf(stderr, "restrictions: %s", icalcomponent_as_ical_string(calendar)), 1;
  }
  icalcomponent *events[4096];
  int count = 0;
  icalcomponent *one = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
  for (; one && count < 4096; one = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) events[count++] = one;
  for (int index = 0; index < count; index++) {
    icalcomponent *event = events[index];
    if (icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY)) {
      print(event, time_of(event, ICAL_DTSTART_PROPERTY), length_of(event));
      continue;
    }
    struct series series = {calendar, event};
    icaltimetype last = icaltime_from_string("20400101T000000Z");
    icalcomponent_foreach_recurrence(event, icaltime_from_string("20000101T000000Z"), last, occurrence, &series);
  }
  return 0;
}
