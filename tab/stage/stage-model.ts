import type { Theme } from "../host/host";
import type { Chat } from "./chats";
import type { Choice } from "./choice";
import type { Cast, ClockMove } from "./stage-api";

/** What is shown of a person, and which tab of somebody in HR. */
export type ShownSides = "both" | "chat" | "tab";
export type TabPage = "results" | "mine";

export interface StageModel {
  /** Undefined when the machine does not answer. */
  readonly cast: Cast | undefined;
  readonly choice: Choice;
  readonly moving: boolean;
  chatOf(person: string): Chat | undefined;
  shownOf(person: string): ShownSides;
  pageOf(person: string): TabPage;
  begin(people: readonly string[]): void;
  choose(place: number, person: string): void;
  show(person: string, what: ShownSides): void;
  turnTo(person: string, page: TabPage): void;
  retryChat(person: string): void;
  wear(theme: Theme): void;
  move(by: ClockMove): void;
  again(): void;
}
