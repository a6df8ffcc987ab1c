export const THEMES = ["default", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

/** What shows the tab: Teams, or the stage of the product on one machine. */
export interface Host {
  /** Whether teams-js has been initialized: elsewhere its calls never answer. */
  readonly inTeams: boolean;
  readonly theme: Theme;
  /** BCP 47, as the person has set Teams. */
  readonly language: string;
  /** The desk a link into the tab names, if it names one: a verb as somebody wrote it, to be believed by nobody. */
  readonly opens: string | undefined;
  onTheme(listener: (theme: Theme) => void): void;
  /** A token for our API, kept in memory only. `renew` when the API no longer took the last one. */
  getToken(renew: boolean): Promise<string>;
  /** Opens a link outside the tab. Only ever called with an https: address. */
  openLink(address: string): void;
}
