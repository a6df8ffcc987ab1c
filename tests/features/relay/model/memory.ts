import type { Writer } from "../../../../api/features/relay/case/relay-message";

/** A text that somebody typed and that was stored: what it is, of which case, and when who may read it. */
export interface Text {
  readonly pk: string;
  readonly kind: "own" | "brief" | "message" | "reflection";
  /** Of a wording: which, and whose. */
  readonly version?: number;
  readonly by: Writer;
  readonly to?: Writer;
  /** ISO: until then only whoever wrote it reads it. */
  readonly releasedAt: string;
  /** Of a message between caller and ally: the ally's id. */
  readonly ally?: string;
}

/** How long a case has stood where it stands with somebody's move to make, and what time has done since. */
export interface Position {
  readonly key: string;
  /** YYYY-MM-DD */
  readonly since: string;
  /** Who heard of something by the clock's doing since then: ids of people, "caller". */
  readonly heard: { readonly at: number; readonly who: string }[];
  struck: number;
  /** A clock was late: from then on the next ones are too. */
  late: boolean;
}

/** What the model knows of one case, from what people asked for and did. */
export interface Known {
  readonly pk: string;
  readonly code: string;
  readonly caller: string;
  readonly hideFrom: readonly string[];
  readonly hideUnits: readonly string[];
  /** Ids: whoever declared a conflict or was replaced; whoever was asked to be its ally; whoever claimed it. */
  readonly gone: Set<string>;
  readonly asked: Set<string>;
  readonly claimed: Set<string>;
  /** By ally: when they were reminded. */
  readonly reminded: Map<string, number>;
  /** The wording that allies may read. */
  approved?: number;
  briefed: boolean;
  verdict?: string;
  allyship: string;
  matchedOn?: string;
  finishedOn?: string;
  coolingFrom?: string;
  /** From when the ally may read the caller's name, ISO. */
  namedFrom?: string;
  revealedFirst?: number;
  toVolunteer: number;
  fromVolunteer: number;
  toAlly: number;
  fromAlly: number;
  position: Position;
  closedOn?: string;
}

/** Everything the model knows by itself: nothing in it is read from the product's answers. */
export interface Memory {
  readonly cases: Map<string, Known>;
  readonly texts: Map<string, Text>;
  /** What the ledger must hold: season, unit, part and points. */
  readonly earned: string[];
  readonly posted: string[];
  readonly reached: Set<string>;
  readonly accepted: Set<string>;
}

export function createMemory(): Memory {
  return {
    cases: new Map(),
    texts: new Map(),
    earned: [],
    posted: [],
    reached: new Set(),
    accepted: new Set(),
  };
}
