/** What Teams says to a call, the last answer again and again: the arguments of its answer, nothing for now, or what it usually says. */
export type TeamsAnswers = Readonly<Record<string, readonly ("silent" | "usual" | readonly unknown[])[]>>;

export interface FakeTeams {
  readonly asked: { func: string; args: unknown[] }[];
  tell(func: string, ...args: unknown[]): void;
  /** Answers at last what it has kept waiting, as it usually would. */
  relent(): void;
}
export type InTeams = Window & {
  teams: FakeTeams;
  nativeInterface: object;
  onNativeMessage(event: { data: object }): void;
};

/** The script that makes a page part of Teams, with these answers instead of the usual ones. */
export function teamsScript(answers: TeamsAnswers = {}): string {
  return `(${bePartOfTeams.toString()})(${JSON.stringify(answers)})`;
}

/** Runs in the page before its scripts: as much of Teams' frameless host as teams-js needs. */
function bePartOfTeams(instead: TeamsAnswers): void {
  const page = window as unknown as InTeams;
  const say = (data: object) => page.onNativeMessage({ data });
  const runtime = {
    apiVersion: 4,
    hostVersionsInfo: {},
    isLegacyTeams: false,
    supports: { pages: { config: {} }, authentication: {} },
  };
  const frame = window.location.pathname.includes("config") ? "settings" : "content";
  const usual: Record<string, readonly unknown[]> = {
    initialize: [frame, "web", JSON.stringify(runtime), "2.0.0"],
    getContext: [
      { theme: "dark", locale: "en-gb", frameContext: frame, hostName: "Teams", subEntityId: "relay.ask" },
    ],
    "authentication.getAuthToken": [true, "token-of-teams"],
    "settings.setSettings": [true],
  };
  /** The answer for this time: how often it was asked outlives the page's being loaded anew. */
  const answerTo = (func: string) => {
    const list = instead[func] ?? [];
    const nth = Number(window.sessionStorage.getItem(func) ?? 0);
    window.sessionStorage.setItem(func, String(nth + 1));
    const answer = list[Math.min(nth, list.length - 1)] ?? "usual";
    return answer === "usual" ? usual[func] : answer;
  };
  const asked: { func: string; args: unknown[] }[] = [];
  const waiting: { id: number; func: string }[] = [];
  page.teams = {
    asked,
    tell: (func, ...args) => say({ func, args }),
    relent: () => {
      for (const { id, func } of waiting.splice(0)) say({ id, args: usual[func] });
    },
  };
  page.nativeInterface = {
    framelessPostMessage(text: string) {
      const { id, func, args } = JSON.parse(text) as { id: number; func: string; args: unknown[] };
      asked.push({ func, args });
      const answer = answerTo(func);
      if (answer === "silent") waiting.push({ id, func });
      else if (answer !== undefined) setTimeout(() => say({ id, args: answer }));
    },
  };
}
