import type { Doc } from "./store";

/** Who somebody is in the programme. Roles are granted by leads; HR and volunteer exclude each other. */
export const ROLES = ["ally", "mentor", "volunteer", "manager", "sponsor", "hr", "lead", "speak-up"] as const;
export type Role = (typeof ROLES)[number];

/** A finished course. R51: an ally is somebody with this on record. `on` is a date, YYYY-MM-DD. */
export interface Training {
  readonly course: string;
  readonly version: number;
  readonly on: string;
}

/** R17: what an ally can take on. `places`: allyships at a time, 0 to 3. `away`: none for now, whatever `places` says. */
export interface Availability {
  readonly places: 0 | 1 | 2 | 3;
  readonly away: boolean;
}

/** What holds for an ally who has not said anything about it. */
export const UNSAID: Availability = { places: 3, away: false };

/**
 * R12: somebody has offered to look after anonymous requests. Read by that person and by leads; goes when they take it back, and
 * with their erasure. Whether they are a volunteer their roles say. Dates are YYYY-MM-DD; a role that was granted otherwise has none.
 */
export interface Volunteering {
  /** applied: waits for a lead. confirmed: a lead has granted the role. ended: a lead took it back or said no. */
  readonly application: "applied" | "confirmed" | "ended";
  readonly appliedOn?: string;
  /** When they signed confidentiality and having no tie to whoever asks. R11, R16. */
  readonly signedOn?: string;
  /** Those they read well, as requests name them (relay/languages.ts). */
  readonly languages: readonly string[];
}

/** How often Ally may write: at most once a day unless they asked for more or for less. Quiet hours are HH:MM, local. */
export interface Updates {
  readonly pace: "daily" | "weekly" | "at-once";
  readonly quietHours?: { readonly from: string; readonly to: string };
}

/** The person as the directory and the programme know them. Nothing here says why anybody might need an ally. */
export interface Person {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  /** Business unit, or null for somebody the directory has not placed yet. */
  readonly unit: string | null;
  /** Ids of the reporting line, the nearest manager first. */
  readonly managers: readonly string[];
  readonly roles: readonly Role[];
  readonly training: readonly Training[];
  /** The language chosen, as a BCP 47 tag; English where none was. */
  readonly language?: string;
  /** They said "Not for me": Ally writes only about what they started. R108. */
  readonly quiet?: boolean;
  /** Where they said nothing: three places, not away. */
  readonly availability?: Availability;
  /** The asks they feel able to help with. */
  readonly skills?: readonly string[];
  /** Allies this person left by safety exit: none of their requests exists for those. Read by their own verbs alone. */
  readonly apartFrom?: readonly string[];
  /** Where they said nothing: daily, no quiet hours. */
  readonly updates?: Updates;
  /** Where they applied as a volunteer. */
  readonly volunteering?: Volunteering;
}

/** Container people, partition = the person, id "profile". Read by that person and by leads; deleted with their erasure. */
export interface Profile extends Doc, Omit<Person, "id"> {
  readonly kind: "person";
  /** The name as it is looked up (profile-keys.ts); absent where no name is known. */
  readonly nameKey?: string;
  /** The unit as it is looked up; absent where there is none. */
  readonly unitKey?: string;
}

/** Who a verified token or activity says is speaking: enough for somebody the directory has not brought yet. */
export interface Identity {
  readonly id: string;
  readonly name: string;
}

/** Who acts where a name was left at the door. */
export const NOBODY: Person = { id: "", name: "", unit: null, managers: [], roles: [], training: [] };

/** A stranger to the directory still is somebody: no unit, no roles, no training. */
export function newcomer(identity: Identity, leads: readonly string[]): Person {
  const roles: Role[] = leads.includes(identity.id) ? ["lead"] : [];
  return { ...identity, unit: null, managers: [], roles, training: [] };
}
