import { type Host, THEMES, type Theme } from "./host";
import { NotHosted } from "./not-hosted";
import { themeFrom } from "./theme-from";

/**
 * The stage as the host: `?open=relay.ask#person=amara&theme=dark&language=de` says who reads, how, and which desk
 * is open. Only in the build for
 * one
 * machine; no other build holds this file.
 */
export async function localHost(): Promise<Host> {
  const person = fragment().get("person");
  if (person === null) throw new NotHosted();
  let theme = themeFrom(fragment().get("theme"));
  let token = await firstToken(person);
  const listeners: ((theme: Theme) => void)[] = [];
  const change = (next: Theme) => {
    theme = next;
    for (const listener of listeners) listener(theme);
  };
  window.addEventListener("hashchange", () => {
    if (fragment().get("person") !== person) window.location.reload();
    else change(themeFrom(fragment().get("theme")));
  });
  window.addEventListener("message", ({ origin, data }: MessageEvent<{ theme?: unknown } | null>) => {
    const wished = THEMES.find((each) => each === data?.theme);
    if (origin === window.location.origin && wished !== undefined) change(wished);
  });
  return {
    inTeams: false,
    get theme() {
      return theme;
    },
    language: fragment().get("language") ?? navigator.language,
    opens: new URLSearchParams(window.location.search).get("open") ?? undefined,
    onTheme: (listener) => listeners.push(listener),
    async getToken(renew) {
      if (renew || token === undefined) token = await signIn(person);
      return token;
    },
    openLink: (address) => void window.open(address, "_blank", "noopener,noreferrer"),
  };
}

function fragment(): URLSearchParams {
  return new URLSearchParams(window.location.hash.slice(1));
}

/** As the page has it from the start, so that its first question need not wait for one. Else it is asked for as later ones are. */
async function firstToken(person: string): Promise<string | undefined> {
  const answer = await fetch("/api/dev/tokens").catch(() => undefined);
  if (answer?.ok !== true) return undefined;
  return ((await answer.json()) as Record<string, string>)[person];
}

async function signIn(person: string): Promise<string> {
  const answer = await fetch("/api/dev/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ person }),
  });
  if (!answer.ok) throw new Error(`the sample company has nobody called ${person}`);
  return ((await answer.json()) as { token: string }).token;
}
