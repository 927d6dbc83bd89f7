// Prints what ical.js reads in a calendar: a JSON list of [uid, start, end, summary, status], moments in milliseconds.
const fs = require("fs");
const path = require("path");

const [packages, file] = process.argv.slice(2);
const ICAL = require(path.join(packages, "ical.js/dist/ical.es5.cjs"));
const root = new ICAL.Component(ICAL.parse(fs.readFileSync(file, "utf8")));
const read = root.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  const [start, end] = [event.startDate, event.endDate].map((time) => time.toJSDate().getTime());
  return [event.uid, start, end, event.summary, component.getFirstPropertyValue("status")];
});
console.log(JSON.stringify(read));
