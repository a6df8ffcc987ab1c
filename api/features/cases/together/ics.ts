/** A calendar entry under a neutral title: it says nothing of what it is about (look-and-voice.md, Privacy in looks). */
export interface Hold {
  /** The same for the same appointment, so that a second download changes it and adds none. */
  readonly uid: string;
  readonly title: string;
  readonly start: Date;
  /** Minutes; a whole day without. */
  readonly minutes?: number;
  readonly stamp: Date;
}

/** The entry as an .ics file (RFC 5545): private, no place, no people, no text. */
export function icsOf({ uid, title, start, minutes, stamp }: Hold): string {
  const end = minutes === undefined ? undefined : new Date(start.getTime() + minutes * 60_000);
  const when =
    end === undefined
      ? [`DTSTART;VALUE=DATE:${compact(start).slice(0, 8)}`]
      : [`DTSTART:${compact(start)}`, `DTEND:${compact(end)}`];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Ally//Ally//EN",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${compact(stamp)}`,
    ...when,
    `SUMMARY:${title.replace(/[\\;,]/g, "\\$&")}`,
    "CLASS:PRIVATE",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.join("\r\n")}\r\n`;
}

/** YYYYMMDDTHHMMSSZ */
function compact(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, "");
}
