import * as z from "zod";

/** Where a list goes on: what its page before handed out, and nothing else. Longer than any that is handed out. */
export const after = z.string().min(1).max(20_000).optional();
