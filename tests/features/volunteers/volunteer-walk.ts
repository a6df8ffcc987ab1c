import type { Profile } from "../../../api/core/person";
import { personIdOf, type TestProduct } from "../../kit/product";

export interface Line {
  readonly personId: string;
  readonly name: string;
  readonly membership: string;
  readonly languages: string;
  readonly about: string;
  readonly away?: boolean;
  readonly inHand?: number;
}

export interface Roster {
  readonly people: readonly Line[];
  readonly sentence: string;
  readonly languages: string;
}

export interface VolunteerWalk {
  stands(key: string): Promise<{ membership: string; sentence: string }>;
  applies(key: string, languages?: string): Promise<{ membership: string; sentence: string }>;
  confirmation(key: string, trainedOn?: string): { personId: string; trainedOn: string };
  confirms(key: string, trainedOn?: string, lead?: string): Promise<void>;
  roster(lead?: string): Promise<Roster>;
  lineOf(key: string): Promise<Line | undefined>;
  profile(key: string): Promise<Profile | undefined>;
  refusalOf(
    key: string,
    verb: string,
    input?: object,
  ): Promise<{ code: string; message: string; next: string } | undefined>;
}

/** The steps by which people of the cast become volunteers. */
export function volunteerWalkIn(product: TestProduct): VolunteerWalk {
  const confirmation: VolunteerWalk["confirmation"] = (key, trainedOn = "2026-10-30") => ({
    personId: personIdOf(key),
    trainedOn,
  });
  const roster: VolunteerWalk["roster"] = (lead = "farid") => product.does<Roster>(lead, "volunteers.roster");
  return {
    stands: (key) => product.does(key, "volunteers.apply"),
    applies: (key, languages = "en") => product.does(key, "volunteers.apply", { languages, agree: "true" }),
    confirmation,
    async confirms(key, trainedOn, lead = "farid") {
      await product.does(lead, "volunteers.confirm", confirmation(key, trainedOn));
    },
    roster,
    lineOf: async (key) => (await roster()).people.find(({ personId }) => personId === personIdOf(key)),
    profile: async (key) => (await product.store.read<Profile>("people", personIdOf(key), "profile"))?.doc,
    async refusalOf(key, verb, input = {}) {
      const answer = await product.as(key, verb, input);
      return answer.ok ? undefined : answer.refusal;
    },
  };
}
