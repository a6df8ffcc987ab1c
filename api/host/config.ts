import * as z from "zod";
import { personId } from "../core/input/person-id";

/**
 * How the product is run: `azure` in Functions, `machine` in production on one machine, `local` to try and develop it.
 * In the first two nothing of the third exists.
 */
export type Mode = "azure" | "machine" | "local";

const guid = z.guid();
const https = z.url({ protocol: /^https$/ });
const flag = z.enum(["0", "1"]).transform((value) => value === "1");
// An emulator on this machine is the one exception: what goes to the loopback address leaves no machine.
const cosmos = z.union([https, z.url({ protocol: /^http$/, hostname: /^(localhost|127\.0\.0\.1)$/ })]);
const ids = z
  .string()
  .transform((list) =>
    list
      .split(",")
      .map((id) => id.trim())
      .filter((id) => id !== ""),
  )
  .pipe(z.array(personId.pipe(guid)));

/** Every setting, how it must look, and the sentence that says so. */
const SETTINGS = {
  PORT: [z.coerce.number().int().min(0).max(65_535), "a port number, such as 3978"],
  DATA_DIR: [z.string().min(1), "a folder for the product's data"],
  SAMPLE: [flag, "1 to fill an empty store with the sample company, or 0"],
  NOW: [z.iso.datetime({ offset: true }), "a time such as 2026-11-21T09:00:00Z"],
  COSMOS_ENDPOINT: [cosmos, "the https address of a Cosmos DB account"],
  COSMOS_DATABASE: [z.string().min(1).max(255), "the name of the Cosmos DB database"],
  KEY_VAULT_KEY: [https, "the https address of a key in Key Vault, with its version"],
  BOT_ID: [guid, "the bot's app id"],
  BOT_TENANT_ID: [guid, "the id of your Entra tenant"],
  TEAMS_APP_ID: [guid, "the app's id in the Teams admin centre"],
  BOT_SECRET: [z.string().min(16), "the bot's client secret, at least 16 characters"],
  ENTRA_CLIENT_ID: [guid, "the app id of the tab's Entra registration"],
  PUBLIC_URL: [https, "the https address people's Teams reaches the product at"],
  PROGRAMME_LEADS: [ids, "Entra object ids of the first programme leads, separated by commas"],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

export type Setting = keyof typeof SETTINGS;
export const SETTING_NAMES = Object.keys(SETTINGS) as Setting[];

const ENTRA = ["BOT_ID", "BOT_TENANT_ID", "ENTRA_CLIENT_ID", "PUBLIC_URL", "PROGRAMME_LEADS"] as const;
/** What each mode cannot do without. */
export const REQUIRED = {
  azure: [...ENTRA, "COSMOS_ENDPOINT", "COSMOS_DATABASE", "KEY_VAULT_KEY"],
  machine: [...ENTRA, "BOT_SECRET"],
  local: [],
} as const satisfies Record<Mode, readonly Setting[]>;
/** What would be dangerous, or a sign of a mix-up, in a mode. */
const FORBIDDEN: Record<Mode, readonly Setting[]> = {
  azure: ["NOW", "SAMPLE", "DATA_DIR", "BOT_SECRET"],
  machine: ["NOW", "SAMPLE", "COSMOS_ENDPOINT", "COSMOS_DATABASE", "KEY_VAULT_KEY"],
  local: [
    ...ENTRA.filter((name) => name !== "PROGRAMME_LEADS"),
    "BOT_SECRET",
    "TEAMS_APP_ID",
    "COSMOS_ENDPOINT",
    "COSMOS_DATABASE",
    "KEY_VAULT_KEY",
  ],
};

type Values = { readonly [S in Setting]: z.output<(typeof SETTINGS)[S][0]> };
type Always = "PORT" | "DATA_DIR" | "SAMPLE" | "PROGRAMME_LEADS";
/** Parsed settings: what the mode requires and what has a default is there, the rest may be. */
export type Config<M extends Mode = Mode> = Partial<Values> &
  Pick<Values, Always | (typeof REQUIRED)[M][number]> & { readonly mode: M };

/** The settings of one mode, parsed once. Throws `BadSettings` with a sentence for each that stops the start. */
export function readConfig<M extends Mode>(
  environment: Readonly<Record<string, string | undefined>>,
  mode: M,
): Config<M> {
  const required: readonly Setting[] = REQUIRED[mode];
  const sentences: string[] = [];
  const values: Record<string, unknown> = {};
  for (const name of SETTING_NAMES) {
    const given = environment[name]?.trim();
    if (given === undefined || given === "") {
      if (required.includes(name)) sentences.push(`${name} is missing: set it to ${SETTINGS[name][1]}.`);
      continue;
    }
    if (FORBIDDEN[mode].includes(name)) {
      sentences.push(`${name} must not be set ${WHY_NOT[mode]}: remove it.`);
      continue;
    }
    const parsed = SETTINGS[name][0].safeParse(given);
    if (parsed.success) values[name] = parsed.data;
    else sentences.push(`${name} cannot be read: set it to ${SETTINGS[name][1]}.`);
  }
  if (
    required.includes("PROGRAMME_LEADS") &&
    Array.isArray(values.PROGRAMME_LEADS) &&
    values.PROGRAMME_LEADS.length === 0
  ) {
    sentences.push(`PROGRAMME_LEADS names nobody: set it to ${SETTINGS.PROGRAMME_LEADS[1]}.`);
  }
  if (sentences.length > 0) throw new BadSettings(sentences);
  const always = { PORT: 3978, DATA_DIR: "./.data", SAMPLE: mode === "local", PROGRAMME_LEADS: [] };
  return { ...always, ...values, mode } as unknown as Config<M>;
}

const WHY_NOT: Record<Mode, string> = {
  azure: "in Azure",
  machine: "with --production on one machine",
  local: "for trying the product on this machine (use --production to run it for real)",
};

/** The settings do not add up; `message` says which and what to do, a line each. */
export class BadSettings extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.name = "BadSettings";
  }
}
