import { render } from "lit";
import type { Theme } from "../host/host";
import { announce } from "../words/announce";
import { sayDate } from "../words/say";
import { Chats } from "./chats";
import { type Choice, choose, readChoice, writeChoice } from "./choice";
import { sayStage } from "./say-stage";
import { type Cast, type ClockMove, fetchCast, moveClock } from "./stage-api";
import type { ShownSides, TabPage } from "./stage-model";
import { stageView } from "./stage-view";

/** How often the tabs nobody is in look anew, so that a request is seen to travel. */
const LOOK_EVERY_MS = 4_000;

/** The stage: who is on it, what is shown of them, and what time it is for the product. */
export class StagePage {
  private cast: Cast | undefined;
  private choice: Choice = { people: [], theme: "default" };
  private moving = false;
  private readonly shown = new Map<string, ShownSides>();
  private readonly pages = new Map<string, TabPage>();
  private readonly chats = new Chats(() => this.draw());

  constructor(private readonly root: HTMLElement) {}

  async start(): Promise<void> {
    this.root.replaceChildren();
    window.addEventListener("hashchange", () => this.take(window.location.hash));
    // A chat that starts says how long it has been at it.
    setInterval(() => this.chats.isAnyStarting() && this.draw(), 1_000);
    setInterval(() => this.lookAround(), LOOK_EVERY_MS);
    await this.load();
  }

  private async load(): Promise<void> {
    this.cast = await fetchCast().catch(() => undefined);
    this.take(window.location.hash);
  }

  private take(hash: string): void {
    const known = new Set(this.cast?.people.map(({ key }) => key));
    this.choice = readChoice(hash, known);
    document.documentElement.dataset.theme = this.choice.theme;
    this.chats.leave(this.choice.people);
    for (const person of this.choice.people) this.chats.start(person);
    this.draw();
  }

  private keep(choice: Choice): void {
    window.location.hash = writeChoice(choice);
  }

  private wear(theme: Theme): void {
    for (const frame of this.tabFrames()) frame.contentWindow?.postMessage({ theme }, window.location.origin);
    this.keep({ ...this.choice, theme });
  }

  private async move(by: ClockMove): Promise<void> {
    if (this.moving || this.cast === undefined) return;
    this.moving = true;
    this.draw();
    announce(sayStage("moving"));
    const moved = await moveClock(by).catch(() => undefined);
    this.moving = false;
    if (moved === undefined) announce(sayStage("trouble.message"));
    else {
      this.cast = { ...this.cast, ...moved };
      announce(sayStage("now", { date: sayDate(moved.today) }));
    }
    this.draw();
    this.lookAround();
  }

  /**
   * To a tab this is its reader coming back: it looks anew. The one somebody is working in is left in peace.
   */
  private lookAround(): void {
    if (document.hidden) return;
    for (const frame of this.tabFrames()) {
      if (frame !== document.activeElement) frame.contentWindow?.dispatchEvent(new Event("focus"));
    }
  }

  private tabFrames(): readonly HTMLIFrameElement[] {
    return [...this.root.querySelectorAll<HTMLIFrameElement>("iframe[data-tab]")];
  }

  private draw(): void {
    const template = stageView({
      cast: this.cast,
      choice: this.choice,
      moving: this.moving,
      chatOf: (person) => this.chats.of(person),
      shownOf: (person) => this.shown.get(person) ?? "both",
      pageOf: (person) => this.pages.get(person) ?? "results",
      begin: (people) => this.keep({ ...this.choice, people }),
      choose: (place, person) => this.keep(choose(this.choice, place, person)),
      show: (person, what) => this.set(this.shown, person, what),
      turnTo: (person, page) => this.set(this.pages, person, page),
      retryChat: (person) => {
        this.chats.start(person);
        this.draw();
      },
      wear: (theme) => this.wear(theme),
      move: (by) => void this.move(by),
      again: () => void this.load(),
    });
    render(template, this.root);
  }

  private set<T>(of: Map<string, T>, person: string, value: T): void {
    of.set(person, value);
    this.draw();
  }
}
