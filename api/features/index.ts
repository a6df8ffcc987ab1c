import type { Feature } from "../registry/feature";
import { cases } from "./cases/feature";
import { delivery } from "./delivery/feature";
import { learning } from "./learning/feature";
import { page } from "./page/feature";
import { people } from "./people/feature";
import { points } from "./points/feature";
import { programme } from "./programme/feature";
import { relay } from "./relay/feature";
import { results } from "./results/feature";
import { routes } from "./routes/feature";
import { volunteers } from "./volunteers/feature";
import { welcome } from "./welcome/feature";

/** The rooms of the product. A feature is a folder beside this file, and a line here. */
export const features: readonly Feature[] = [
  welcome,
  routes,
  page,
  learning,
  cases,
  relay,
  people,
  volunteers,
  points,
  results,
  programme,
  delivery,
];
