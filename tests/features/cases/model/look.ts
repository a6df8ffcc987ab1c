import { isDeepStrictEqual } from "node:util";
import { addDays } from "../../../../api/core/clock";
import type { Answer } from "../../../../api/core/dispatch";
import type { AllyshipCase } from "../../../../api/features/cases/case/case";
import { checkGhost } from "../../../kit/walk-engine/ghost";
import { must } from "../../../kit/walk-engine/must";
import type { Act } from "../../../kit/walk-engine/steps";
import { checkAnswer, isNothing, type Sights, sightsOf } from "./answers";
import { KEYS, personIdOf } from "./people";
import { settle } from "./perform";
import { checkEmptied } from "./standing";
import { TERMINAL } from "./table";
import type { World } from "./world";

/** Of all pairs of a person and a case that does not exist for them, so many are tried at a time. */
const PAIRS = 40;

/** Everybody opens what they can open, and some try what does not exist for them. Expensive: done now and then. */
export async function lookAround(world: World): Promise<void> {
  await checkStore(world);
  const { watch, memory } = world;
  for (const who of KEYS) {
    const sights = sightsOf(who, watch, memory, world.now());
    const look = async (verb: string): Promise<Answer> => {
      const act: Act = { who, verb, input: {}, key: "", on: 0 };
      const answer = await world.act(act, false);
      checkAnswer(act, answer, sights, watch, memory);
      return answer;
    };
    checkBoard(world, who, sights, await look("cases.board"));
    checkMine(world, who, sights, await look("page.mine"));
    checkDesk(world, who, sights, await look("cases.desk"));
  }
  await tryStrangers(world);
  await settle(world, []);
}

/** What was committed is what is there: the watch has missed nothing. */
async function checkStore({ store, watch }: World): Promise<void> {
  const found = new Map<string, AllyshipCase>();
  let next: string | undefined;
  do {
    const page = await store.query<AllyshipCase>("cases", {
      where: [{ field: "kind", op: "=", value: "case" }],
      limit: 200,
      ...(next !== undefined && { next }),
    });
    for (const { doc } of page.items) found.set(doc.pk, doc);
    next = page.next;
  } while (next !== undefined);
  must(found.size === watch.cases.size, `${found.size} cases are stored, and not ${watch.cases.size}.`);
  for (const [pk, doc] of found)
    must(
      isDeepStrictEqual(doc, watch.cases.get(pk)),
      `A case is stored otherwise than it was committed: ${pk}.`,
    );
}

const idsIn = (answer: Answer, field: "requests" | "allyships" | "waiting"): string[] => {
  if (!answer.ok) return [];
  const listed = (answer.data as Record<string, readonly { caseId: string }[]>)[field] ?? [];
  return listed.map(({ caseId }) => caseId).sort();
};

function checkBoard({ watch }: World, who: string, { of }: Sights, answer: Answer): void {
  const id = personIdOf(who);
  const expected = [...watch.cases.values()]
    .filter(({ pk, offers }) => of.get(pk) === "words" && !offers.some(({ ally }) => ally.id === id))
    .map(({ pk }) => pk);
  const shown = idsIn(answer, "requests");
  must(isDeepStrictEqual(shown, expected.sort()), `The board of ${who} shows ${shown}, and not ${expected}.`);
}

function checkMine({ watch }: World, who: string, { of }: Sights, answer: Answer): void {
  const id = personIdOf(who);
  const shown = idsIn(answer, "allyships");
  must(
    shown.every((pk) => of.get(pk) !== "nothing"),
    `${who} finds a case among theirs that does not exist for them.`,
  );
  for (const { pk, state, caller, ally } of watch.cases.values()) {
    const theirs = caller.id === id || (ally?.id === id && of.get(pk) === "all");
    if (answer.ok && theirs && !TERMINAL.includes(state))
      must(shown.includes(pk), `${who} misses a case of theirs in ${state}.`);
  }
}

function checkDesk(_world: World, who: string, { help }: Sights, answer: Answer): void {
  const expected = [...help].filter(([, each]) => each !== "nothing").map(([pk]) => pk);
  const shown = idsIn(answer, "waiting");
  must(isDeepStrictEqual(shown, expected.sort()), `The desk of ${who} shows ${shown}, and not ${expected}.`);
}

/** For whom a case does not exist, none of its verbs says that it is there. Some pairs, others at each look. */
async function tryStrangers(world: World): Promise<void> {
  const { watch, memory } = world;
  const acts = KEYS.flatMap((who) => {
    const sights = sightsOf(who, watch, memory, world.now());
    return [...watch.cases.keys()].flatMap((caseId): Act[] =>
      ["cases.show", "cases.access", "cases.step-back", "cases.check-in", "cases.remind"]
        .map((verb): Act => ({ who, verb, input: { caseId, answer: "good" }, key: "", on: 1 }))
        .filter((act) => isNothing(act, sights, watch, world.now())),
    );
  });
  const apart = Math.max(Math.floor(acts.length / PAIRS), 1);
  const first = Math.floor(world.now().getTime() / 60_000) % apart;
  for (let at = first; at < acts.length; at += apart) {
    const act = acts[at];
    if (act === undefined) continue;
    const answer = await world.act(act, false);
    checkAnswer(act, answer, sightsOf(act.who, watch, memory, world.now()), watch, memory);
    await checkGhost(world, act, answer);
  }
}

/** Ninety days after closing no word and no name is left, in the case or beside it. */
export function checkKept({ watch, now }: World): void {
  for (const found of watch.cases.values()) {
    if (found.closedAt === undefined || addDays(new Date(found.closedAt), 90) > now()) continue;
    must(
      found.withoutWords === true,
      `Ninety-odd days after closing the words are there, in ${found.state}.`,
    );
    checkEmptied(found);
    const left = watch.beside(found.pk).filter(({ kind }) => !["case", "done", "notice"].includes(kind));
    must(left.length === 0, `Beside an emptied case there is a ${left[0]?.kind}.`);
  }
}
