import type { AnonymousCase } from "../../../../api/features/relay/case/anonymous-case";
import { must } from "../../../kit/walk-engine/must";
import { dateAt, daysApart } from "./days";
import type { Known, Memory } from "./memory";

/**
 * points.md: the volunteer's unit 4 for any closure once a wording was sent; the ally's unit 4, or 10 for three weeks and
 * more, where the caller says it worked and each has written twice; nobody else's anything.
 */
export function earnedBy(was: AnonymousCase, is: AnonymousCase, known: Known, now: Date): string[] {
  const season = dateAt(now).slice(0, 4);
  const { volunteer, ally } = was;
  const paired = ally !== undefined;
  const [there, back] = paired ? [known.toAlly, known.fromAlly] : [known.toVolunteer, known.fromVolunteer];
  const counts = there >= 2 && back >= 2;
  const settled = was.state === "cooling" && is.steps.at(-1)?.by === "clock";
  const said =
    known.verdict === "worked" || known.verdict === "did-not-work" ? known.verdict : "undetermined";
  if (settled)
    must(
      is.state === (counts ? said : "undetermined"),
      `The caller said ${known.verdict}, ${there} and ${back} messages were written, and it is ${is.state}.`,
    );
  else
    must(
      is.state !== "worked" && is.state !== "did-not-work",
      `${is.state}, and no seven days have gone by.`,
    );
  const earned: string[] = [];
  if (volunteer?.unit != null && known.briefed) earned.push(`${season} ${volunteer.unit} volunteer 4`);
  if (is.state === "worked" && paired && ally.unit != null) {
    const days = daysApart(known.matchedOn ?? "", known.finishedOn ?? "");
    earned.push(`${season} ${ally.unit} ally ${known.allyship === "sustained" && days >= 21 ? 10 : 4}`);
  }
  return earned;
}

/** What the ledger was given is what the cases' own histories come to, once each. */
export function checkLedger({ earned, posted }: Memory): void {
  const [is, should] = [[...posted].sort().join("; "), [...earned].sort().join("; ")];
  must(is === should, `The ledger holds: ${is}\nand should hold: ${should}`);
}
