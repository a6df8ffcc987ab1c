import type { Answer } from "../../../../api/core/dispatch";
import type { Profile } from "../../../../api/core/person";
import type { RelayAccess } from "../../../../api/features/relay/case/relay-access-log";
import { readCode } from "../../../../api/host/kit/read-code";
import { checkRefusal } from "../../../kit/walk-engine/check-refusal";
import { must } from "../../../kit/walk-engine/must";
import type { Act } from "../../../kit/walk-engine/steps";
import { dateAt } from "./days";
import { CALLERS, nameOf, personIdOf } from "./people";
import { callerReads, readsName, staffReads, type Then } from "./sight";
import { OVER } from "./table";
import { marksIn, normal } from "./words";
import type { World } from "./world";

/** Verbs whose answer is the caller's own draft. */
const DRAFTS = ["relay.ask", "relay.preview"];
/** How it ended is the caller's to know. */
const CALLERS_TO_KNOW = /"state":"(worked|did-not-work|undetermined|withdrawn|safety-exit)"|did-not-work/;

/** Whether an answer is the caller's: whoever brings the code of a case sees it. */
export function codeIn({ input }: Act): string | undefined {
  return typeof input.code === "string" ? normal(input.code) : undefined;
}

/** Holds an answer against everything somebody must not learn. `thens`: the moments it may speak of. */
export function checkAnswer(
  act: Act,
  answer: Answer,
  world: World,
  profiles: ReadonlyMap<string, Profile>,
  { thens, troubled = false }: { thens: readonly Then[]; troubled?: boolean },
): void {
  const { memory, watch, now } = world;
  const { who, verb } = act;
  const text = JSON.stringify(answer);
  const name = `${who} ${verb}`;
  if (answer.ok) memory.accepted.add(verb);
  checkRefusal(answer, name, { troubled });
  if (DRAFTS.includes(verb)) return;
  const code = codeIn(act);
  const pk = code === undefined ? undefined : readCode(code).caseId;
  const id = personIdOf(who);
  const seen = new Set<string>();
  for (const mark of marksIn(text)) {
    const found = memory.texts.get(mark);
    must(found !== undefined, `${name} reads what nobody stored: ${mark}.`);
    const may = thens.some((then) =>
      pk === undefined
        ? staffReads(found, id, memory.cases.get(found.pk), then)
        : callerReads(found, pk, then),
    );
    const what = `${found.kind} of ${found.by}${found.to === undefined ? "" : ` to ${found.to}`}`;
    must(may, `${name} reads ${what}, in ${watch.cases.get(found.pk)?.state}.`);
    seen.add(found.pk);
  }
  if (pk !== undefined) {
    if (!troubled) checkLog(act, answer, world, pk);
    return;
  }
  for (const caller of CALLERS) {
    must(!text.includes(personIdOf(caller)), `${name} has the id of a caller.`);
    if (!text.includes(nameOf(caller))) continue;
    const given = [...memory.cases.values()].some((known) =>
      thens.some(({ cases }) => {
        const found = cases.get(known.pk);
        return found?.name === nameOf(caller) && readsName(found, known, id, now());
      }),
    );
    must(given, `${name} names ${caller}, who has not given that name, or not yet.`);
  }
  must(!CALLERS_TO_KNOW.test(text), `${name} says how it ended, which is the caller's to know.`);
  if (troubled) return;
  const today = dateAt(now());
  for (const each of seen) {
    const read = watch.beside(each).some((doc) => {
      const { kind, by, on } = doc as RelayAccess;
      return kind === "staff-read" && by.id === id && on === today;
    });
    must(read, `${name} reads, in ${watch.cases.get(each)?.state}, and it is not on record.`);
  }
  checkGone(act, text, world, profiles);
}

/** Whoever stepped aside or was replaced learns nothing of the case from any answer. */
function checkGone(
  act: Act,
  text: string,
  { memory, watch }: World,
  profiles: ReadonlyMap<string, Profile>,
): void {
  const id = personIdOf(act.who);
  const asked = typeof act.input.caseId === "string" ? act.input.caseId : "";
  for (const known of memory.cases.values()) {
    const found = watch.cases.get(known.pk);
    if (found === undefined || OVER.includes(found.state) || !known.gone.has(id)) continue;
    const name = `${act.who} ${act.verb}, who has nothing to do with it any more,`;
    if (asked !== known.pk) must(!text.includes(known.pk), `${name} finds the case.`);
    else if (profiles.get(id)?.roles.includes("lead") !== true)
      must(
        !/"state":"(?!gone")/.test(text) && !text.includes(found.pseudonym ?? "?"),
        `${name} reads how it stands.`,
      );
  }
}

/** R11: the caller sees who has opened it, by part and day: every entry there is. */
function checkLog({ who, verb }: Act, answer: Answer, { watch }: World, pk: string): void {
  if (!answer.ok || verb === "relay.send") return;
  const { opened } = answer.data as { opened: readonly string[] };
  const reads = watch.beside(pk).filter(({ kind }) => kind === "staff-read");
  must(
    opened.length === reads.length,
    `${who} ${verb} shows ${opened.length} openings and not ${reads.length}.`,
  );
}
