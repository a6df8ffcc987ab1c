import type { Ports } from "../../api/core/dispatch";
import { readCode } from "../../api/host/kit/read-code";

/** What a dispatcher of its own needs besides the product's store: codes and places as they are, and no limits. */
export const NO_LIMITS: Pick<Ports, "placeOf" | "tabLink" | "addressOf" | "limits" | "places"> = {
  placeOf: readCode,
  tabLink: () => "https://teams.example/",
  addressOf: async () => undefined,
  limits: { take: async () => true, tooManyMisses: () => false, missed: () => undefined },
  places: { close: async (_about, place) => place, open: async (_about, place) => place },
};
