import { randomUUID } from "node:crypto";
import { createAlly } from "../../bot/ally";
import type { BotIdentity, TeamsClient } from "../../bot/teams-client";
import type { Clock } from "../core/clock";
import { createDispatch, type Dispatch } from "../core/dispatch";
import type { Keys } from "../core/keys";
import type { Store } from "../core/store";
import { speaker } from "../core/text";
import { verbs } from "../features/index";
import { library } from "../features/library";
import { SEALED_BY_CASE, SEALED_FIELDS } from "../features/sealed-fields";
import { createCaseKeys } from "../keys/case-keys";
import { createDataKeys } from "../keys/data-keys";
import { sealDocuments } from "../keys/seal-documents";
import { forgetChannel } from "./forget-channel";
import { forgetSeason } from "./forget-season";
import type { WhoAsks } from "./http/identity";
import { forgetTallies } from "./jobs/forget-tallies";
import { createLevelStamps } from "./jobs/level-stamps";
import { type Job, runJobs } from "./jobs/run-jobs";
import { createKeepers } from "./keepers";
import { digest } from "./kit/digest";
import { createLimits } from "./kit/limits";
import { errorFields, type Log } from "./kit/log";
import { readCode } from "./kit/read-code";
import { createReadSettings } from "./kit/read-settings";
import { createDeliverer, type Deliverer } from "./outbox/deliver";
import { createPingCaller } from "./ping-caller";
import { createPostWaiting } from "./post-waiting";
import { publishResults } from "./publish-results";
import { runClocks } from "./run-clocks";
import { runRelayClocks } from "./run-relay-clocks";
import { createTellAllies } from "./tell-allies";
import { type Contacts, createContacts } from "./telling/contacts";
import { createSendHeld } from "./telling/send-held";
import { createTell } from "./telling/tell";
import { createUpdates } from "./telling/updates";

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
}

/** The whole product, put together: the same on one machine and in Azure. */
export interface House extends Foundation {
  readonly dispatch: Dispatch;
  readonly deliverer: Deliverer;
  readonly contacts: Contacts;
  readonly teams: () => Promise<TeamsClient>;
  /** Does what has fallen due: digests, deliveries, publications. Twice, late or on two machines at once does no harm. */
  runDue(): Promise<void>;
  /** Notes a bug and returns what to tell the person, with the number a lead can look up. */
  broke(error: unknown): { readonly message: string; readonly next: string };
}

/** Puts the product together over its foundation. Opens nothing and starts nothing by itself. */
export function buildHouse(foundation: Foundation): House {
  const { keys, clock, log, leads, bot } = foundation;
  const caseKeys = createCaseKeys(foundation.store, keys);
  const store = sealDocuments(foundation.store, [
    { by: createDataKeys(foundation.store, keys, clock.now), fields: SEALED_FIELDS },
    { by: caseKeys, fields: SEALED_BY_CASE },
  ]);
  const contacts = createContacts(store, keys);
  const settings = createReadSettings(store, clock);
  const updates = createUpdates({ store, clock, contacts, settings });
  const english = speaker(library, undefined);

  const broke = (error: unknown) => {
    const correlation = randomUUID();
    log({ event: "unexpected", correlation, ...errorFields(error) });
    return {
      message: english("refuse.unexpected.message"),
      next: english("refuse.unexpected.next", { correlation }),
    };
  };

  // Somebody who cannot be written to later must still be answered now; her next words try again.
  const remember = async (personId: string, address: string) => {
    try {
      return await contacts.remember(personId, address);
    } catch (error) {
      log({ event: "job", name: "remember", outcome: "failed", ...errorFields(error) });
      return false;
    }
  };

  let client: Promise<TeamsClient> | undefined;
  const teams = () => {
    client ??= openTeams();
    return client;
  };
  const openTeams = async (): Promise<TeamsClient> => {
    // Imported at first use: half of a cold start is the Teams SDK, and the tab's calls do not need it.
    const { createTeamsClient } = await import("../../bot/teams-client");
    const summary = english("welcome.update.summary");
    return createTeamsClient({
      identity: bot,
      ally: createAlly(dispatch),
      summary,
      remember,
      left: (teamId) => forgetChannel(store, teamId),
      broke: (error) => Object.values(broke(error)).join(" "),
    });
  };

  const keepTrying = bot.kind === "teams";
  const deliverer = createDeliverer({
    store,
    clock,
    log,
    random: Math.random,
    keepers: createKeepers({
      store,
      raw: foundation.store,
      caseKeys,
      clock,
      updates,
      leads,
      settings,
      tell: createTell({ contacts, updates, teams, say: english, keepTrying }),
      ping: createPingCaller({ store, teams, say: english, keepTrying }),
      poster: createPostWaiting({ store, contacts, teams, say: english, keepTrying }),
    }),
  });
  const dispatch = createDispatch({
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
    limits: createLimits(store, keys, clock),
    deliver: deliverer.deliver,
  });
  // In this order: what is put by is let go, and what is let go is delivered, in one run.
  const ports = { store, clock, settings, randomId: randomUUID, deliver: deliverer.deliver };
  const jobs: readonly Job[] = [
    { name: "run-clocks", run: () => runClocks(ports) },
    { name: "run-relay-clocks", run: () => runRelayClocks(ports) },
    { name: "tell-allies", run: createTellAllies({ store, clock, updates, settings }) },
    { name: "send-held", run: createSendHeld({ store, clock, settings }) },
    { name: "deliver", run: deliverer.sweep },
    { name: "publish-results", run: () => publishResults(store, clock.now()) },
    { name: "forget-season", run: () => forgetSeason(store, clock.now()) },
    {
      name: "level-stamps",
      run: createLevelStamps({ raw: foundation.store, clock, settings, random: Math.random }),
    },
    { name: "forget-tallies", run: () => forgetTallies(store, clock.now()) },
  ];
  const runDue = () => runJobs(jobs, log);
  return { ...foundation, store, dispatch, deliverer, contacts, teams, runDue, broke };
}
