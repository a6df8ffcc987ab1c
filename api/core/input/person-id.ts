import { idOf } from "../identity/id-of";
import { typed } from "./typed";

/** Somebody by their id, in whichever letters it is written: the one way in which a verb or a setting takes one. */
export const personId = typed(100).transform(idOf);
