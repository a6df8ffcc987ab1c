import type Database from "libsql";

/** Prepared statements, kept by their text. */
export interface Statements {
  get(sql: string): Database.Statement;
  /** Lets go of all of them: one that ended in an error may hold the file. */
  clear(): void;
}

const KEPT = 200;

/** Keeps up to 200 statements: queries differ only by their fields, so few products ever have more. */
export function keepStatements(db: Database.Database): Statements {
  const kept = new Map<string, Database.Statement>();
  return {
    get: (sql) => {
      const known = kept.get(sql);
      if (known !== undefined) return known;
      if (kept.size >= KEPT) kept.clear();
      const fresh = db.prepare(sql);
      kept.set(sql, fresh);
      return fresh;
    },
    clear: () => kept.clear(),
  };
}
