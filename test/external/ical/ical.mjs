// Occurrences of a calendar file as ical.js reads them: node ical.mjs FILE
import fs from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(process.argv[2], 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
const wall = (time, { startDate: { zone } }) =>
  (zone.tzid === 'floating' ? time : time.convertToZone(zone)).toString().slice(0, 16);
const line = (item, start, end) =>
  `${wall(start, item)}/${wall(end, item)} ${item.summary} ${item.component.getFirstPropertyValue('status')}`;

const lines = [];
const masters = new Map();
for (const event of events.filter((one) => !one.isRecurrenceException())) masters.set(event.uid, event);
for (const event of events.filter((one) => one.isRecurrenceException())) {
  const master = masters.get(event.uid);
  if (master) master.relateException(event);
  else lines.push(line(event, event.startDate, event.endDate));
}
for (const event of masters.values()) {
  if (!event.isRecurring()) {
    lines.push(line(event, event.startDate, event.endDate));
    continue;
  }
  const starts = event.iterator();
  for (let start = starts.next(); start && start.year < 2040; start = starts.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(start);
    lines.push(line(item, startDate, endDate));
  }
}
console.log(lines.sort().join('\n'));
