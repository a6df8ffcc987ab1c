import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { playgroundConfig } from "./playground-config";
import { openPlaygroundFront } from "./playground-front";
import { type Process, startPlayground } from "./playground-process";

export interface Playgrounds {
  /** The address of this person's chat, started if it is not there. Rejects when it does not start. */
  open(key: string): Promise<string>;
  /** Ends every chat that was started here. */
  close(): Promise<void>;
}

interface PlaygroundChat extends Process {
  readonly url: string;
}

/** Chats open at a time: each takes about 110 MB. */
const MOST = 3;

/**
 * Each person's chat is a Microsoft 365 Agents Playground, started on demand as that person.
 * `command` is the Playground's script; `endpoint` where the bot listens; `stage` the
 * addresses under which the stage is open; `folder` takes the configurations.
 */
export function createPlaygrounds(options: {
  readonly command: string;
  readonly endpoint: () => string;
  readonly stage: () => readonly string[];
  readonly folder: string;
}): Playgrounds {
  const chats = new Map<string, Promise<PlaygroundChat>>();
  const end = async (chat: Promise<PlaygroundChat>) => (await chat.catch(() => undefined))?.end();

  const begin = (key: string): Promise<PlaygroundChat> => {
    const chat = openChat(key, options);
    const forget = () => {
      if (chats.get(key) === chat) chats.delete(key);
    };
    chat.then(({ ended }) => ended.then(forget), forget);
    chats.set(key, chat);
    return chat;
  };

  return {
    async open(key) {
      const found = chats.get(key);
      if (found !== undefined) {
        // Asked for again, it is the last to make room.
        chats.delete(key);
        chats.set(key, found);
        return (await found).url;
      }
      const begun = begin(key);
      // The chat that nobody has asked for the longest makes room.
      for (const [oldest, chat] of [...chats].slice(0, Math.max(0, chats.size - MOST))) {
        chats.delete(oldest);
        await end(chat);
      }
      return (await begun).url;
    },
    async close() {
      const all = [...chats.values()];
      chats.clear();
      await Promise.all(all.map(end));
    },
  };
}

async function openChat(
  key: string,
  { command, endpoint, stage, folder }: Parameters<typeof createPlaygrounds>[0],
): Promise<PlaygroundChat> {
  // The Playground runs in that folder and would look for a relative path from there.
  const home = resolve(folder);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const config = join(home, `${key}.yml`);
  writeFileSync(config, playgroundConfig(key), { mode: 0o600 });
  const { port, ended, end } = await startPlayground({ command, endpoint: endpoint(), config, home });
  const front = await openPlaygroundFront(port, stage);
  return {
    url: front.url,
    port,
    ended,
    async end() {
      await front.close();
      await end();
    },
  };
}
