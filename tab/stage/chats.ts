import { openChat, StageTrouble } from "./stage-api";

/** How somebody's chat window stands. */
export type Chat =
  | { readonly is: "starting"; readonly since: number }
  | { readonly is: "open"; readonly url: string }
  | { readonly is: "trouble"; readonly message: string; readonly next: string };

/** The chat windows of the chosen people. `changed` is called whenever one of them stands otherwise. */
export class Chats {
  private readonly chats = new Map<string, Chat>();

  constructor(private readonly changed: () => void) {}

  of(person: string): Chat | undefined {
    return this.chats.get(person);
  }

  /** Starts a chat that is not open or on its way. */
  start(person: string): void {
    const chat = this.chats.get(person);
    if (chat?.is === "open" || chat?.is === "starting") return;
    this.chats.set(person, { is: "starting", since: performance.now() });
    openChat(person).then(
      (url) => this.put(person, { is: "open", url }),
      (error: unknown) => {
        const { message, next } = error instanceof StageTrouble ? error : new StageTrouble("", "");
        this.put(person, { is: "trouble", message, next });
      },
    );
  }

  /**
   * Somebody who is no longer on the stage: the machine may need the room, so the next time is a new start.
   */
  leave(stay: readonly string[]): void {
    for (const person of this.chats.keys()) if (!stay.includes(person)) this.chats.delete(person);
  }

  isAnyStarting(): boolean {
    return [...this.chats.values()].some(({ is }) => is === "starting");
  }

  private put(person: string, chat: Chat): void {
    if (!this.chats.has(person)) return;
    this.chats.set(person, chat);
    this.changed();
  }
}
