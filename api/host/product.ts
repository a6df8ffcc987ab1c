import { randomUUID } from "node:crypto";
import { createAlly } from "../../bot/ally";
import type { TeamsClient } from "../../bot/teams-client";
import type { BotIdentity } from "../../bot/teams-client-options";
import { createUnderstand } from "../../bot/understand";
import { todayOf } from "../core/calendar";
import type { Clock } from "../core/clock";
import { createDispatch, type Dispatch } from "../core/dispatch";
import type { Job } from "../core/job";
import type { Keys } from "../core/keys";
import { type Notice, tellsPerson } from "../core/notice";
import type { Store } from "../core/store";
import { speaker } from "../core/text";
import { createGovernor } from "../features/people/governor";
import { createCaseKeys } from "../keys/case-keys";
import { createDataKeys } from "../keys/data-keys";
import { sealDocuments } from "../keys/seal-documents";
import { createPlaces } from "../keys/seal-places";
import { sweep } from "../lifecycle/sweep";
import type { Registry } from "../registry/assemble";
import { beginsWith, sealedUnder } from "../registry/documents";
import type { WhoAsks } from "./http/identity";
import { forgetTallies } from "./jobs/forget-tallies";
import { createLevelStamps } from "./jobs/level-stamps";
import { runJobs } from "./jobs/run-jobs";
import { digest } from "./kit/digest";
import { createLimits } from "./kit/limits";
import { errorFields, type Log } from "./kit/log";
import { logged } from "./kit/logged";
import { readCode } from "./kit/read-code";
import { createReadSettings } from "./kit/read-settings";
import { createDeliverer, type Deliverer } from "./outbox/deliver";
import { createReact } from "./outbox/react";
import { registry as everything } from "./registry";
import { type Contacts, createContacts } from "./telling/contacts";
import { createJustSent } from "./telling/just-sent";
import { createMessenger } from "./telling/messenger";
import { createTell } from "./telling/tell";

/** What a host brings: where things are kept, who is believed, and what time it is. */
export interface Foundation {
  readonly store: Store;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly log: Log;
  readonly whoAsks: WhoAsks;
  readonly bot: BotIdentity;
  readonly leads: readonly string[];
  /** A link that opens this person's tab at the desk of a verb. */
  tabLink(personId: string, opens: string): string;
  /** Folder of the tab's built files. */
  readonly tabFolder: string;
  readonly version: string;
  /** How long one message to Teams may take, in milliseconds; some seconds, unless given. */
  readonly sendWithinMs?: number;
  /** What it is made of: all features, unless given. */
  readonly registry?: Registry;
}

/** The whole product, put together: the same on one machine and in Azure. */
export interface Product extends Foundation {
  readonly registry: Registry;
  readonly dispatch: Dispatch;
  readonly deliverer: Deliverer;
  readonly contacts: Contacts;
  readonly teams: () => Promise<TeamsClient>;
  /** Sends nothing any more, gives up what is on its way, and resolves when nothing is. What was promised stays in the outbox. */
  stop(): Promise<void>;
  /** Does what has fallen due: digests, deliveries, publications. Twice, late or on two machines at once does no harm. */
  runDue(): Promise<void>;
  /** Notes a bug and returns what to tell the person, with the number a lead can look up. */
  broke(error: unknown): { readonly message: string; readonly next: string };
}

/** Puts the product together over its foundation. Opens nothing and starts nothing by itself. */
export function buildProduct(foundation: Foundation): Product {
  const { keys, clock, log, leads, bot, registry = everything } = foundation;
  const { library, documents, verbs, reactions, lifecycles } = registry;
  const caseKeys = createCaseKeys(foundation.store, keys, beginsWith(documents));
  const dataKeys = createDataKeys(foundation.store, keys, clock.now);
  const store = sealDocuments(foundation.store, [
    { by: dataKeys, fields: sealedUnder("month", documents), staysOpen: true },
    { by: caseKeys, fields: sealedUnder("case", documents) },
  ]);
  const contacts = createContacts(store, keys, clock);
  const settings = createReadSettings(store, clock);
  const { knows } = contacts;
  const governor = createGovernor({ store, clock, knows, settings });
  const english = speaker(library, undefined);

  const broke = (error: unknown) => {
    const correlation = randomUUID();
    log({ event: "unexpected", correlation, ...errorFields(error) });
    return {
      message: english("refuse.unexpected.message"),
      next: english("refuse.unexpected.next", { correlation }),
    };
  };

  // Somebody who cannot be written to later must still be answered now; their next words try again.
  const remember = async (personId: string, address: string) => {
    try {
      return await contacts.remember(personId, address);
    } catch (error) {
      log({ event: "job", name: "remember", outcome: "failed", ...errorFields(error) });
      return false;
    }
  };

  const stopping = new AbortController();
  let client: Promise<TeamsClient> | undefined;
  const teams = () => {
    client ??= openTeams();
    return client;
  };
  const openTeams = async (): Promise<TeamsClient> => {
    // Imported at first use: half of a cold start is the Teams SDK, and the tab's calls do not need it.
    const { createTeamsClient } = await import("../../bot/teams-client");
    return createTeamsClient({
      identity: bot,
      ally: createAlly(dispatch, createUnderstand(registry)),
      summary: english("welcome.update.summary"),
      stranger: `${english("refuse.who.message")} ${english("refuse.who.next")}`,
      remember,
      ...(foundation.sendWithinMs !== undefined && { sendWithinMs: foundation.sendWithinMs }),
      stopping: stopping.signal,
      forget: contacts.forget,
      left: async (place) => void (await react({ to: "left-team", ...place } as Notice)),
      broke: (error) => Object.values(broke(error)).join(" "),
    });
  };

  const messenger = createMessenger({
    teams,
    contacts,
    say: english,
    justSent: createJustSent(clock),
    keepTrying: !isForgetful(bot),
  });
  const react = createReact({
    reactions,
    ports: { store, raw: foundation.store, messenger, keys: caseKeys, say: english, clock },
    governor,
    leads,
    settings,
  });
  const tell = createTell({ contacts, governor, messenger, clock });
  const deliverer = createDeliverer({
    store,
    clock,
    log,
    random: Math.random,
    keep: (notice, id) => (tellsPerson(notice) ? tell(notice, id) : react(notice)),
    laneOf: (notice, pk) => {
      if (tellsPerson(notice)) return `person ${notice.personId}`;
      // What speaks to Teams may be slow; what only writes is done in the order it was decided.
      return reactions.get(notice.to)?.carryOut === undefined ? "decisions" : `${notice.to} ${pk}`;
    },
    leavesNothing: (to) => reactions.get(to)?.leavesNothing === true,
  });
  const dateToday = async () => todayOf({ now: clock.now(), settings: await settings() });
  const dispatch = logged(
    createDispatch({
      store,
      clock,
      library,
      verbs,
      leads,
      settings,
      randomId: randomUUID,
      digest,
      placeOf: readCode,
      tabLink: foundation.tabLink,
      addressOf: contacts.find,
      limits: createLimits(store, keys, clock, dateToday),
      places: createPlaces(dataKeys, clock.now),
      deliver: deliverer.deliver,
    }),
    { verbs, log },
  );
  const ports = { store, clock, settings, randomId: randomUUID, deliver: deliverer.deliver, knows };
  const jobs: readonly Job[] = [
    ...lifecycles.map(
      (each): Job => ({ name: `clocks-${each.kind}`, when: "falls due", run: () => sweep(each, ports) }),
    ),
    ...registry.jobs.map((make) => make(ports)),
    { name: "deliver", when: "delivers", run: deliverer.sweep },
    {
      name: "level-stamps",
      when: "tidies",
      run: createLevelStamps({ raw: foundation.store, documents, clock, settings, random: Math.random }),
    },
    { name: "forget-tallies", when: "tidies", run: async () => forgetTallies(store, await dateToday()) },
  ];
  const runDue = () => runJobs(jobs, log);
  const stop = () => {
    deliverer.stop();
    stopping.abort();
    return deliverer.settled();
  };
  // A key that can be reached and opens nothing that is there would be no health.
  const ping = () => keys.ping().then(dataKeys.ping);
  const made = { registry, store, dispatch, deliverer, contacts, teams, runDue, stop, broke };
  return { ...foundation, ...made, keys: { ...keys, ping } };
}

/** The chat's window loses what was said when it closes, and says everything again when it opens. */
function isForgetful(bot: BotIdentity): boolean {
  return bot.kind === "this-machine" && bot.forgetful === true;
}
