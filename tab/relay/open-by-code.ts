import type { TemplateResult } from "lit";
import type { AskVerb } from "../ask-verb";
import type { VerbAnswer } from "../wire";
import { announce } from "../words/announce";
import { say } from "../words/say";
import type { OpenByCodeModel } from "./open-by-code-model";
import { openByCodeView } from "./open-by-code-view";
import { readCode } from "./read-code";
import { rememberedCodes } from "./remembered-codes";

export interface OpenByCodePorts {
  readonly ask: AskVerb;
  draw(): void;
  opened(code: string, answer: VerbAnswer): void;
}

/** Where a request is opened by its code: typed, or one this device remembers. */
export class OpenByCode {
  private state: Omit<OpenByCodeModel, "codes"> = { wrong: "", said: "" };
  private opening = false;

  constructor(private readonly ports: OpenByCodePorts) {}

  drop(): void {
    this.state = { wrong: "", said: "" };
  }

  view(): TemplateResult {
    return openByCodeView(
      { ...this.state, codes: rememberedCodes.all() },
      {
        typed: (text) => this.openTyped(text),
        open: (code) => void this.open(code),
        askToForget: (code) => this.show({ wrong: "", said: "", forgetting: code }),
        keep: () => this.show({ wrong: "", said: "" }),
        forget: (code) => {
          rememberedCodes.forget(code);
          this.show({ wrong: "", said: say("relay.open.forgotten") });
        },
      },
    );
  }

  private openTyped(text: string): boolean {
    const read = readCode(text);
    if ("code" in read) {
      void this.open(read.code);
      return true;
    }
    this.show({ wrong: wrongWith(read), said: "" });
    return false;
  }

  private async open(code: string): Promise<void> {
    if (this.opening) return;
    this.opening = true;
    this.show({ wrong: "", said: "" });
    announce(say("card.sending"));
    const reply = await this.ports.ask("relay.look", { code }, crypto.randomUUID());
    this.opening = false;
    announce("");
    if (reply.kind === "answer") return this.ports.opened(code, reply.answer);
    const said = { wrong: "", said: "", trouble: reply.trouble };
    this.show(reply.kind === "away" ? { ...said, again: code } : said);
  }

  private show(state: Omit<OpenByCodeModel, "codes">): void {
    this.state = state;
    this.ports.draw();
  }
}

function wrongWith(read: Exclude<ReturnType<typeof readCode>, { readonly code: string }>): string {
  if (read.wrong === "sign") return say("relay.open.sign", { sign: read.sign });
  return read.count === 0 ? say("relay.open.empty") : say("relay.open.length", { count: read.count });
}
