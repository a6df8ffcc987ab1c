/** All a log line may hold: no id of a person or a case, no text, no message of an error. privacy.md, "log reader". */
export interface LogLine {
  readonly event: "verb" | "activity" | "delivery" | "job" | "unexpected";
  /** A verb's or a job's name, from our own table. */
  readonly name?: string;
  readonly outcome?: string;
  readonly ms?: number;
  readonly correlation?: string;
  /** An error's class, and the function it was thrown in. */
  readonly error?: string;
  readonly at?: string;
}

export type Log = (line: LogLine) => void;

const FIELDS = ["event", "name", "outcome", "ms", "correlation", "error", "at"] as const;

/** Writes the allowed fields of a line as JSON, and nothing else it may have been handed. */
export function createLog(write: (text: string) => void): Log {
  return (line) => {
    const kept = FIELDS.filter((field) => line[field] !== undefined).map((field) => [field, line[field]]);
    write(JSON.stringify(Object.fromEntries(kept)));
  };
}

/** What may be said of an error: its class and where it was thrown. Never its message, which may quote anything. */
export function errorFields(error: unknown): Pick<LogLine, "error" | "at"> {
  if (!(error instanceof Error)) return { error: typeof error };
  // A stack begins with the message, which may pretend to be a place; a name is said where it could be a class's.
  const { name, message, stack = "" } = error;
  const said = stack.indexOf(message);
  const places = said < 0 ? "" : stack.slice(said + message.length);
  const at = /\n\s+at (?:async )?([\w.<>$]+) \(.*?(\w[\w.-]*:\d+):\d+\)/.exec(places);
  const kind = /^[A-Za-z]\w{0,59}$/.test(name) ? name : "Error";
  return at === null ? { error: kind } : { error: kind, at: `${at[1]} ${at[2]}` };
}
