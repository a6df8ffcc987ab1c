import type { Doc, Store, Write } from "../core/store";
import { StoreAway } from "../core/store-away";

/** More than a commit of a verb takes. */
const BYTES = 65_536;
const PLACE = { id: "room", pk: "room", kind: "room" } as const;
/** Should it be left behind, it goes with the next commit. */
const LONG_OVER = "2000-01-01T00:00:00.000Z";

/** Remembers that there was no room to write, for a look at health, which otherwise only reads. */
export interface Room {
  /** What came of a commit. */
  watch<T>(commit: Promise<T>): Promise<T>;
  /** Throws `StoreAway` while there is no room; tried out with a write of our own, for there may be room again and nobody writing. */
  look(commit: Store["commit"]): Promise<void>;
}

/** Whether there is room to write: taken for granted until a commit finds none. */
export function watchRoom(): Room {
  let isFull = false;
  const watch = async <T>(commit: Promise<T>): Promise<T> => {
    try {
      const done = await commit;
      isFull = false;
      return done;
    } catch (error) {
      if (error instanceof StoreAway && error.isFull) isFull = true;
      throw error;
    }
  };
  return {
    watch,
    async look(commit) {
      if (!isFull) return;
      const doc = { ...PLACE, expiresAt: LONG_OVER, text: "x".repeat(BYTES) } as Doc;
      const tries: readonly (readonly Write[])[] = [
        [{ op: "upsert", doc }],
        [{ op: "delete", id: PLACE.id }],
      ];
      for (const writes of tries) await commit("programme", PLACE.pk, writes);
    },
  };
}
