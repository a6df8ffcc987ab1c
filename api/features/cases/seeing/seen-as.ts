import { STATES } from "../case/case-state";

/** As what, and how standing, each of its people can see a case: `part, state`. Each has its sentence and its card. */
export const SEEN_AS: readonly string[] = [
  ...STATES.map((state) => `caller, ${state}`),
  "proposed, proposed",
  ...["agreeing", "active", "nudged", "closing", "closed"].map((state) => `ally, ${state}`),
  ...["offered", "proposed"].map((state) => `offering, ${state}`),
  "looking, open",
  "released, released",
  "former, former",
];
