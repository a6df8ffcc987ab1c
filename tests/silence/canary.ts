import { createHash } from "node:crypto";
import { profileKeys } from "../../api/core/identity/profile-keys";
import type { Profile } from "../../api/core/person";

/** Everything that could tell who asked: each of these strings occurs nowhere else in the world. */
export const CANARY = {
  id: "ca11ed00-5eed-4bad-8bad-0ddba11c0de5",
  name: "Xylophia Quwertz-Ångbjørn",
  upn: "xylophia.quwertz@kanarienvogel.example",
  unit: "Zwiebelfisch & Söhne",
  managerId: "b055ed00-0dd5-4fed-8fed-5caff01dface",
  managerName: "Mortimer Vogelbauer",
  teamsId: "29:1kanari-vogel-teams-QUWERTZ",
  conversation: "a:1kanari-zwitscher-QUWERTZ-9f3e",
  servicePath: "kanari-amer-9137",
  machine: "203.0.113.177",
  agent: "KanariBrowser/77.7",
  language: "x-kanari",
  timeZone: "Antarctica/Kanari-Troll",
} as const;

/** Another caller, of quite another length in everything. */
export const OTHER = {
  id: "0ff5e700-1dea-4add-8add-f005ba11b10b",
  name: "Yo Ng",
  upn: "y@n.example",
  unit: "Ärar",
  managerId: "ba5eba11-face-4ace-8ace-0ddc0ffeebad",
  managerName: "Ed Bo",
  teamsId: "29:qzx-9",
  conversation: `a:${"very-long-conversation-".repeat(12)}`,
  servicePath: "qx-emea-71",
  machine: "198.51.100.9",
  agent: "Qx/1",
  language: "x-qzx",
  timeZone: "Qx/Zx",
} as const satisfies Record<keyof typeof CANARY, string>;

export type Canary = Readonly<Record<keyof typeof CANARY, string>>;

/** Somebody of the directory, as the directory would bring them. */
export function profileOf(who: Canary): Profile {
  return person(who.id, who.name, who.unit, [who.managerId], who.language);
}

/** The caller and their manager. */
export function householdOf(who: Canary): Profile[] {
  return [profileOf(who), person(who.managerId, who.managerName, who.unit, [])];
}

function person(
  pk: string,
  name: string,
  unit: string,
  managers: readonly string[],
  language?: string,
): Profile {
  const profile = { id: "profile", pk, name, ...profileKeys({ name, unit }), unit, managers } as const;
  return { ...profile, kind: "person", roles: [], training: [], ...(language && { language }) };
}

/** What is looked for, and what it is called in a finding. */
export interface Needle {
  readonly label: string;
  readonly bytes: Buffer;
}

const DIGESTS = ["md5", "sha1", "sha256", "sha512"] as const;

/** Every form in which a text may lie somewhere: plain in several alphabets, encoded, escaped. */
export function formsOf(text: string): Needle[] {
  const cased = [...new Set([text, text.toLowerCase(), text.toUpperCase()])];
  return cased.flatMap((each) => {
    const utf8 = Buffer.from(each);
    const utf16 = Buffer.from(each, "utf16le");
    const as = (form: string, bytes: Buffer | string) => ({
      label: `${each} as ${form}`,
      bytes: Buffer.from(bytes as string),
    });
    const ascii = each.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
    return [
      as("text", utf8),
      { label: `${each} as utf-16`, bytes: utf16 },
      { label: `${each} as utf-16be`, bytes: Buffer.from(utf16).swap16() },
      as("hex", utf8.toString("hex")),
      as("HEX", utf8.toString("hex").toUpperCase()),
      as("url", encodeURIComponent(each)),
      as("form", new URLSearchParams({ v: each }).toString().slice(2)),
      as("json", JSON.stringify(each).slice(1, -1)),
      as("ascii json", ascii),
      ...[0, 1, 2].flatMap((shift) => {
        const inner = alignedBase64(utf8, shift);
        return [as(`base64+${shift}`, inner), as(`base64url+${shift}`, toUrl(inner))];
      }),
    ];
  });
}

/** The part of the base64 of any text around these bytes that they alone decide. */
function alignedBase64(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString("base64")
    .replace(/=+$/, "");
  const from = Math.ceil((shift * 8) / 6);
  const to = Math.floor(((shift + bytes.length) * 8) / 6);
  return whole.slice(from, to);
}

function toUrl(base64: string): string {
  return base64.replaceAll("+", "-").replaceAll("/", "_");
}

/** Digests of a text, whole or cut to their first half, as they may be written. */
export function digestsOf(text: string): Needle[] {
  return DIGESTS.flatMap((name) => {
    const digest = createHash(name).update(text).digest();
    // As ids are made: the first half. Fifteen bytes are whole letters of base64.
    const as = (form: string, bytes: Buffer) => ({ label: `${name} of ${text} as ${form}`, bytes });
    return [
      as("bytes", digest.subarray(0, 16)),
      as("hex", Buffer.from(digest.toString("hex").slice(0, 32))),
      as("HEX", Buffer.from(digest.toString("hex").slice(0, 32).toUpperCase())),
      as("base64", Buffer.from(digest.subarray(0, 15).toString("base64"))),
      as("base64url", Buffer.from(toUrl(digest.subarray(0, 15).toString("base64")))),
    ];
  });
}

/** What the product itself might make of an id: its digest, alone and with whatever stands beside it. */
export function productDigests(id: string, beside: readonly string[]): Needle[] {
  const json = (...parts: string[]) => JSON.stringify(parts);
  const sha = (text: string) => createHash("sha256").update(text).digest("hex");
  const combined = beside.flatMap((each) => [
    json(id, each),
    json(each, id),
    `${id}|${each}`,
    `${each}|${id}`,
    `${id}${each}`,
    `${each}${id}`,
  ]);
  return [json(id), json(id.toUpperCase()), ...combined].flatMap((text) => [
    ...digestsOf(text),
    ...digestsOf(json(sha(text), "done")),
    ...digestsOf(json(sha(text), "message")),
  ]);
}

/** The ids of what the caller's actions would leave if they were made from who it is, as a named person's are. */
export function markersOf(id: string, verb: string, key: string): Needle[] {
  const sha = (...parts: string[]) => createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  const seed = sha(id, verb, key);
  return [seed, sha(seed, "done"), sha(seed, "message")].map((hex) => ({
    label: `what ${verb} would be called by its caller`,
    bytes: Buffer.from(hex.slice(0, 32)),
  }));
}

/** Everything to be looked for of a caller. */
export function needlesOf(who: Canary, beside: readonly string[] = []): Needle[] {
  const texts = Object.values(who);
  // A name is told by its parts too.
  const parts = [who.name, who.managerName].flatMap((name) => name.split(/[ -]/)).filter((p) => p.length > 7);
  const hashed = [...new Set(texts.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]))];
  return [
    ...[...texts, ...parts].flatMap(formsOf),
    ...hashed.flatMap(digestsOf),
    ...productDigests(who.id, beside),
  ];
}
