const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Teams reaches the product at the root of a host: the tab's addresses and domain are made from it. */
const isOrigin = (text) => {
  if (!isAddress(text)) return false;
  const { port, pathname, search, hash, username } = new URL(text);
  return [port, search, hash, username].every((part) => part === "") && pathname === "/";
};
const isAddress = (text) => URL.canParse(text) && new URL(text).protocol === "https:" && text.length <= 2048;

/** Every setting: whether it is well formed, and the sentence that says how it must look. */
const REQUIRED = {
  BOT_ID: [(text) => GUID.test(text), "the bot's app id"],
  ENTRA_CLIENT_ID: [(text) => GUID.test(text), "the app id of the tab's Entra registration"],
  PUBLIC_URL: [isOrigin, "the https address people's Teams reaches the product at, without a port or a path"],
};
const OPTIONAL = {
  DEVELOPER_NAME: [(text) => text.length <= 32, "a name of at most 32 characters", () => "Alongside"],
  DEVELOPER_WEBSITE: [
    isAddress,
    "the https address of a page about the product",
    (origin) => `${origin}/tab/index.html`,
  ],
  PRIVACY_URL: [
    isAddress,
    "the https address of your privacy notice",
    (origin) => `${origin}/tab/index.html`,
  ],
  TERMS_URL: [isAddress, "the https address of your terms of use", (origin) => `${origin}/tab/index.html`],
};
// Teams takes three plain numbers and no more; a pre-release suffix would be refused at upload.
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** Something the package cannot be made without; `message` says what to do, a line each. */
export class BadPackageSettings extends Error {
  constructor(sentences) {
    super(sentences.join("\n"));
    this.name = "BadPackageSettings";
  }
}

/**
 * What the manifest's placeholders stand for, from the environment and the product's version.
 * `notes` are sentences about optional settings that were left out. Throws `BadPackageSettings`.
 */
export function readSettings(environment, version) {
  const given = (name) => environment[name]?.trim() ?? "";
  const sentences = [];
  const values = {};
  for (const [name, [isGood, what]] of Object.entries({ ...REQUIRED, ...OPTIONAL })) {
    if (given(name) !== "" && isGood(given(name))) values[name] = given(name);
    else if (given(name) !== "") sentences.push(`${name} cannot be read: set it to ${what}.`);
    else if (name in REQUIRED) sentences.push(`${name} is missing: set it to ${what}.`);
  }
  if (!VERSION.test(version)) {
    sentences.push(`The version in package.json is "${version}": Teams takes three numbers, such as 1.4.0.`);
  }
  if (sentences.length > 0) throw new BadPackageSettings(sentences);

  const { origin, host } = new URL(values.PUBLIC_URL);
  const notes = [];
  for (const [name, [, what, fallback]] of Object.entries(OPTIONAL)) {
    if (name in values) continue;
    values[name] = fallback(origin);
    notes.push(`${name} is not set, so Teams will show ${values[name]}. Better: ${what}.`);
  }
  return { values: { ...values, PUBLIC_HOST: host, VERSION: version }, notes };
}
