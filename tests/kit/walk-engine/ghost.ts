import { isDeepStrictEqual } from "node:util";
import type { Answer } from "../../../api/core/dispatch";
import { must } from "./must";
import type { Act } from "./steps";
import type { World } from "./world";

/** The id of a case that was never there. */
const GHOST = "f".repeat(32);

/** For whom a case does not exist, the answer is the one for a case that is not there, word for word. */
export async function checkGhost(
  { act }: Pick<World<unknown, unknown>, "act">,
  tried: Act,
  answer: Answer,
): Promise<void> {
  const ghost = await act({ ...tried, input: { ...tried.input, caseId: GHOST } }, false);
  const name = `${tried.who} ${tried.verb}, for whom it does not exist`;
  const [is, should] = [JSON.stringify(answer), JSON.stringify(ghost)];
  must(isDeepStrictEqual(answer, ghost), `${name}: ${is} and not ${should}.`);
}
