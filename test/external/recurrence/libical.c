/* Reads lines of DTSTART, rule and a number, with tabs between; prints so many starts of each rule, in a line. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  char line[2048];
  while (fgets(line, sizeof line, stdin)) {
    char *start = strtok(line, "\t\n");
    char *text = strtok(NULL, "\t\n");
    char *number = strtok(NULL, "\t\n");
    if (!start || !text || !number) return 2;
    struct icalrecurrencetype rule = icalrecurrencetype_from_string(text);
    icalrecur_iterator *days = icalrecur_iterator_new(rule, icaltime_from_string(start));
    int left = atoi(number);
    while (days && left-- > 0) {
      struct icaltimetype day = icalrecur_iterator_next(days);
      if (icaltime_is_null_time(day)) break;
      printf("%s ", icaltime_as_ical_string(day));
    }
    puts("");
    if (days) icalrecur_iterator_free(days);
  }
  return 0;
}
