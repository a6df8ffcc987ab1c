import * as z from "zod";

import { nextMorning, todayOf } from "../../core/calendar";
import { REFUSAL_STATUS, type RefusalCode } from "../../core/outcome";

import type { HttpFunction } from "../functions";
import { HEADERS } from "../http/answer-http";
import type { HttpRequest, HttpResponseInit } from "../http/functions-library";
import { readBody } from "../http/read-body";
import { tabFile } from "../http/tab-files";
import { wireRefusal } from "../http/wire-refusal";
import { createReadSettings } from "../kit/read-settings";
import type { Product } from "../product";
import type { DevClock } from "./dev-clock";
import type { DevSignIn } from "./dev-sign-in";
import type { Playgrounds } from "./playgrounds";
import { CAST, personIdOf } from "./sample-company";

interface Stage {
  readonly signIn: DevSignIn;
  readonly clock: DevClock;
  readonly playgrounds: Playgrounds | undefined;
}

const person = z.object({ person: z.enum(CAST.map(({ key }) => key) as [string, ...string[]]) });
const later = z.union([
  z.object({ days: z.number().int().min(1).max(366) }),
  z.object({ until: z.literal("morning") }),
]);
const MOST_BYTES = 4096;

/** What the stage needs and production must not have: signing in as anybody, moving the clock, opening chats. Before the product's own. */
export function devFunctions({ signIn, clock, playgrounds }: Stage): HttpFunction[] {
  return [
    {
      name: "stage",
      methods: ["GET"],
      route: "",
      // The chats are frames from other ports of this machine.
      handle: (request, { tabFolder }) =>
        tabFile(request, tabFolder, "stage/index.html", { by: "nobody", shows: "'self' http://localhost:*" }),
    },
    {
      name: "tab-on-the-stage",
      methods: ["GET"],
      route: "tab/{*path}",
      // Instead of the product's own: here it is the stage that shows the tab, and not Teams.
      handle: (request, { tabFolder }) =>
        tabFile(request, tabFolder, request.params.path ?? "", { by: "itself" }),
    },
    {
      name: "cast",
      methods: ["GET"],
      route: "api/dev/cast",
      handle: (_request, product) => cast(clock, product),
    },
    {
      name: "token",
      methods: ["POST"],
      route: "api/dev/token",
      handle: posted(person, async ({ person: key }) => {
        const identity = {
          id: personIdOf(key),
          name: CAST.find((member) => member.key === key)?.name ?? "",
        };
        return { status: 200, jsonBody: { token: await signIn.sign(identity), personId: identity.id } };
      }),
    },
    {
      name: "tokens",
      methods: ["GET"],
      route: "api/dev/tokens",
      // Of everybody, because only the page knows who reads; and to be fetched along with its scripts. No other page may read it.
      handle: async () => ({ status: 200, jsonBody: await tokens(signIn), headers: HEADERS }),
    },
    {
      name: "clock",
      methods: ["POST"],
      route: "api/dev/clock",
      handle: posted(later, async (how, product) => ({
        status: 200,
        jsonBody: await timeOf(await pass(how, clock, product), product),
      })),
    },
    {
      name: "playground",
      methods: ["POST"],
      route: "api/dev/playground",
      handle: posted(person, ({ person: key }) => openChat(playgrounds, key)),
    },
  ];
}

/** Lets days go by one by one, as they would in a product that runs: what falls due is done on its day. */
async function pass(how: z.infer<typeof later>, clock: DevClock, product: Product): Promise<Date> {
  let now = clock.now();
  // Until the programme's next working morning is over: what waits for it is then told.
  const { calendar } = await createReadSettings(product.store, clock)();
  const morning = nextMorning(now, calendar);
  for (let gone = 0; "days" in how ? gone < how.days : now < morning; gone += 1) {
    now = await clock.move(1);
    await product.deliverer.settled();
    await product.runDue();
  }
  return now;
}

function posted<T>(schema: z.ZodType<T>, act: (input: T, product: Product) => Promise<HttpResponseInit>) {
  return async (request: HttpRequest, product: Product): Promise<HttpResponseInit> => {
    // A page from elsewhere can send a form here unasked, but not JSON.
    if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
      return wireRefusal("media-type");
    const body = await readBody(request, MOST_BYTES);
    if (body === "too-large") return wireRefusal("too-large");
    const input = body === "unreadable" ? undefined : schema.safeParse(body.json);
    return input?.success
      ? act(input.data, product)
      : problem("input", "That was not understood.", "See README.md for what the stage takes.");
  };
}

async function tokens(signIn: DevSignIn): Promise<Record<string, string>> {
  const signed = CAST.map(
    async ({ key, name }) => [key, await signIn.sign({ id: personIdOf(key), name })] as const,
  );
  return Object.fromEntries(await Promise.all(signed));
}

async function timeOf(now: Date, { store }: Product): Promise<{ now: string; today: string }> {
  const settings = await createReadSettings(store, { now: () => now })();
  return { now: now.toISOString(), today: todayOf({ now, settings }) };
}

async function cast(clock: DevClock, product: Product): Promise<HttpResponseInit> {
  const people = CAST.map(({ key, name, unit, part }) => ({ key, name, unit, part }));
  return { status: 200, jsonBody: { ...(await timeOf(clock.now(), product)), people } };
}

async function openChat(playgrounds: Playgrounds | undefined, key: string): Promise<HttpResponseInit> {
  if (playgrounds === undefined) {
    return problem(
      "not-found",
      "Chat is not started here.",
      "Start without --no-playground to have it. The tab works as it is.",
    );
  }
  try {
    return { status: 200, jsonBody: { url: await playgrounds.open(key) } };
  } catch {
    return problem(
      "away",
      "The chat window did not start.",
      "Choose the person again to retry. The tab works as it is.",
    );
  }
}

function problem(code: RefusalCode, message: string, next: string): HttpResponseInit {
  return { status: REFUSAL_STATUS[code], jsonBody: { error: { code, reason: code, message, next } } };
}
