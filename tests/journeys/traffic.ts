import type { BrowserContext } from "playwright-core";

const isHere = (address: string) => ["localhost", "127.0.0.1"].includes(new URL(address).hostname);
const isOnTheWire = (address: string) => /^(https?|wss?):/.test(address);

/** Everything the pages asked for, and what became of what was asked of others than this machine. */
export class Traffic {
  /** How many requests this machine answered. */
  here = 0;
  /** Requests to elsewhere, by what became of them. */
  private readonly elsewhere = new Map<object, string>();

  watch(context: BrowserContext): void {
    context.on("request", (request) => {
      if (!isOnTheWire(request.url()) || isHere(request.url())) return;
      this.elsewhere.set(request, `sent: ${request.url()}`);
    });
    context.on("response", (response) => {
      if (isOnTheWire(response.url()) && !isHere(response.url()))
        this.elsewhere.set(response.request(), `answered: ${response.url()}`);
      else this.here += 1;
    });
    context.on("requestfailed", (request) => {
      if (this.elsewhere.has(request))
        this.elsewhere.set(request, `${request.failure()?.errorText}: ${request.url()}`);
    });
    context.on("page", (page) =>
      page.on("websocket", (socket) => {
        if (!isHere(socket.url())) this.elsewhere.set(socket, `sent: ${socket.url()}`);
      }),
    );
  }

  /** What left the machine, or tried to and was not stopped by a page's policy. */
  left(): string[] {
    return [...this.elsewhere.values()].filter((fate) => !fate.startsWith("csp: "));
  }
}
