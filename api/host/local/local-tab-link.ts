import { CAST, personIdOf } from "./sample-company";

/** A link that opens the tab on this machine as somebody of the sample company, at the desk of a verb. */
export function localTabLink(port: () => number): (personId: string, opens: string) => string {
  return (personId, opens) => {
    const key = CAST.find((member) => personIdOf(member.key) === personId)?.key ?? "";
    return `http://localhost:${port()}/tab/index.html?open=${opens}#person=${key}`;
  };
}
