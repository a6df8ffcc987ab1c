import { fileURLToPath } from "node:url";
import { lazyRequire } from "./lazy-require.mjs";

const stub = fileURLToPath(new URL("stub.cjs", import.meta.url));

/** What the Bot Framework packages load only when they use it: fetching tokens, and calling back. */
const HEAVY = [
  "@azure/msal-node",
  "@azure/identity",
  "axios",
  "botframework-streaming",
  "botbuilder-dialogs",
];

/** What is mentioned and never used. */
const UNUSED = [
  "botbuilder-dialogs",
  "whatwg-url",
  "mime-types",
  "yaml",
  "xpath",
  "@xmldom/xmldom",
  "fast-xml-parser",
];

/** Build options that leave out of the server's bundle what it never uses, and put off what it may never use. */
export const slimming = {
  plugins: [lazyRequire(HEAVY)],
  alias: Object.fromEntries(UNUSED.map((name) => [name, stub])),
};
