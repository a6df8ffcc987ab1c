import { plain } from "../input/plain";
import type { Identity } from "../person";
import { idOf } from "./id-of";

/** Who a verified token or activity speaks of. Its name may be missing; then it is empty, and says nothing. */
export function identityOf(id: string, name: unknown): Identity {
  return { id: idOf(id), name: typeof name === "string" ? plain(name) : "" };
}
