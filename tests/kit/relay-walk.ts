import { nextRelease } from "../../api/core/calendar";
import type { Answer } from "../../api/core/dispatch";
import { DEFAULT_SETTINGS } from "../../api/core/settings";
import type { AnonymousCase } from "../../api/features/relay/case/anonymous-case";
import { readCode } from "../../api/host/kit/read-code";
import { personIdOf, type TestProduct } from "./product";

export const CODE = "0123456789ABCDEF";
export const WORDS = "In the weekly meeting my points come back from somebody else.";
export const BRIEF = "Points made in meetings come back under somebody else's name.";
export const ANONYMOUS = { ask: "amplification", words: WORDS, kind: "one-off" } as const;

/** What a caller sees of their anonymous case. */
export interface CallerData {
  readonly state: string;
  readonly over: boolean;
  readonly opened: readonly string[];
  readonly sentence: string;
}

export interface RelayWalk {
  /** Sent, and let out to the volunteers. */
  sent(options?: RelayOptions): Promise<string>;
  claimed(options?: RelayOptions): Promise<string>;
  /** The volunteer's wording is with the caller. */
  briefed(options?: RelayOptions): Promise<string>;
  guided(options?: RelayOptions): Promise<string>;
  brokering(options?: RelayOptions): Promise<string>;
  /** An ally said yes. */
  paired(options?: RelayOptions): Promise<string>;
  /** Two messages each way, and the caller said that they are done. */
  closing(options?: RelayOptions & { readonly messages?: number }): Promise<string>;
  /** A verb of the caller, by the code. */
  by(caller: string, verb: string, input?: object, code?: string): Promise<CallerData>;
  look(code?: string, caller?: string): Promise<CallerData>;
  caseOf(code?: string): Promise<AnonymousCase>;
  refusalOf(
    key: string,
    verb: string,
    input?: object,
  ): Promise<{ code: string; message: string; next: string } | undefined>;
  /** Time goes by until the next of the fixed times: what was written is let out. */
  release(): Promise<void>;
}

export interface RelayOptions {
  readonly caller?: string;
  readonly code?: string;
  readonly volunteer?: string;
  readonly ally?: string;
  readonly request?: object;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DEFAULTS = { caller: "amara", code: CODE, volunteer: "chloe", ally: "ben", request: {} };

/** Walks an anonymous case by the verbs that people use, so that no test writes a case by hand. */
export function relayWalkIn(product: TestProduct): RelayWalk {
  const idOf = (code: string) => readCode(code).caseId;
  const release = async () => {
    const now = product.clock.now();
    const at = nextRelease(now, DEFAULT_SETTINGS.releases, DEFAULT_SETTINGS.calendar);
    await product.clock.pass((at.getTime() + MINUTE_MS - now.getTime()) / DAY_MS);
  };
  const by: RelayWalk["by"] = (caller, verb, input = {}, code = CODE) =>
    product.does<CallerData>(caller, verb, { code, ...input });

  const sent: RelayWalk["sent"] = async (options = {}) => {
    const { caller, code, request } = { ...DEFAULTS, ...options };
    await by(caller, "relay.send", { ...ANONYMOUS, ...request }, code);
    await release();
    return idOf(code);
  };
  const claimed: RelayWalk["claimed"] = async (options = {}) => {
    const caseId = await sent(options);
    await product.does(options.volunteer ?? DEFAULTS.volunteer, "relay.claim", { caseId });
    return caseId;
  };
  const briefed: RelayWalk["briefed"] = async (options = {}) => {
    const caseId = await claimed(options);
    await product.does(options.volunteer ?? DEFAULTS.volunteer, "relay.brief", {
      caseId,
      brief: BRIEF,
      ten: true,
    });
    await release();
    return caseId;
  };
  const approved = async (answer: "guided" | "brokered", options: RelayOptions) => {
    const caseId = await briefed(options);
    const { caller, code } = { ...DEFAULTS, ...options };
    await by(caller, "relay.decide", { version: 1, answer }, code);
    await release();
    return caseId;
  };
  const paired: RelayWalk["paired"] = async (options = {}) => {
    const caseId = await approved("brokered", options);
    const { volunteer, ally } = { ...DEFAULTS, ...options };
    await product.does(volunteer, "relay.invite", { caseId, ally: personIdOf(ally) });
    await product.does(ally, "relay.answer", { caseId, accept: true });
    return caseId;
  };
  const closing: RelayWalk["closing"] = async ({ messages = 2, ...options } = {}) => {
    const caseId = await paired(options);
    const { caller, code, ally } = { ...DEFAULTS, ...options };
    for (let number = 1; number <= messages; number += 1) {
      await by(caller, "relay.write", { words: `Message ${number} of the caller.` }, code);
      await product.does(ally, "relay.reply", { caseId, words: `Message ${number} of the ally.` });
    }
    await release();
    await by(caller, "relay.finish", {}, code);
    return caseId;
  };
  return {
    sent,
    claimed,
    briefed,
    guided: (options = {}) => approved("guided", options),
    brokering: (options = {}) => approved("brokered", options),
    paired,
    closing,
    by,
    look: (code = CODE, caller = "amara") => by(caller, "relay.look", {}, code),
    async caseOf(code = CODE) {
      const stored = await product.store.read<AnonymousCase>("cases", idOf(code), "case");
      if (stored === undefined) throw new Error("There is no such case.");
      return stored.doc;
    },
    async refusalOf(key, verb, input = {}) {
      const answer: Answer = await product.as(key, verb, input);
      return answer.ok ? undefined : answer.refusal;
    },
    release,
  };
}
