import type { Shred } from "../../../../api/features/relay/case/notices";
import { must } from "../../../kit/walk-engine/must";
import { OVER } from "./table";
import type { World } from "./world";

/** What stays: who opened it, what is still to be told, and marks of what was done that go in two days. */
const LEFT = ["anonymous-case", "staff-read", "notice", "done"];

/** Once its key is to be destroyed and was, nothing that was sealed is anywhere: no key, no message, no ping. */
export function checkShredded({ watch }: World): void {
  const waiting = new Set(
    watch.pending().flatMap(({ notice }) => (notice.to === "shred" ? [(notice as Shred).caseId] : [])),
  );
  for (const [pk, { state }] of watch.cases) {
    const over = OVER.includes(state);
    if (!over) {
      must(watch.hasKey(pk), `The key of a case in ${state} is gone.`);
      const pings = watch.beside(pk).filter(({ kind }) => kind === "private-ping");
      must(pings.length === 1, `In ${state} a case has ${pings.length} places for a ping.`);
      continue;
    }
    if (waiting.has(pk)) continue;
    must(!watch.hasKey(pk), `The key of a case that is ${state} is there.`);
    for (const doc of watch.beside(pk)) {
      must(LEFT.includes(doc.kind), `Beside a case that is over lies a ${doc.kind}.`);
      must(!("sealed" in doc), `Of a case that is over a ${doc.kind} holds something sealed.`);
    }
  }
}
