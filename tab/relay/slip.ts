import type { TemplateResult } from "lit";
import type { AskVerb } from "../ask-verb";
import { ActionKeys } from "../card/action-keys";
import type { VerbAnswer } from "../wire";
import { announce } from "../words/announce";
import { say } from "../words/say";
import { copyText } from "./copy-text";
import { makeCode } from "./make-code";
import { rememberedCodes } from "./remembered-codes";
import type { SlipModel } from "./slip-model";
import { slipView } from "./slip-view";

export interface SlipPorts {
  readonly ask: AskVerb;
  draw(): void;
  /** The request is there. `note` says what became of the code. */
  sent(code: string, answer: VerbAnswer, note: string): void;
  back(): void;
}

/**
 * The slip with the code, before anything is sent: whoever has the receipt first cannot lose their way back. R2.
 */
export class Slip {
  private input: Readonly<Record<string, unknown>> | undefined;
  private model: SlipModel | undefined;
  private readonly keys = new ActionKeys();
  private sending = false;

  constructor(private readonly ports: SlipPorts) {}

  isOpen(): boolean {
    return this.input !== undefined;
  }

  /**
   * Shows the slip for what is to be sent. Somebody who goes back and changes a word has one code, not two: it
   * stays until a request is sent with it.
   */
  open(input: Readonly<Record<string, unknown>>): void {
    this.input = input;
    const fresh = { code: makeCode(), remember: false, kept: false };
    const { code, remember, kept } = this.model ?? fresh;
    this.model = { code, remember, kept, missing: false, said: "", mayRemember: rememberedCodes.isAllowed() };
    this.ports.draw();
  }

  drop(): void {
    this.input = undefined;
    this.model = undefined;
  }

  focusHeading(within: HTMLElement): void {
    within.querySelector<HTMLElement>("#slip-title")?.focus();
  }

  view(): TemplateResult {
    if (this.model === undefined) throw new Error("there is no slip to show");
    return slipView(this.model, {
      copy: (element) => void this.copy(element),
      print: () => window.print(),
      remember: (remember) => this.change({ remember }),
      keep: (kept) => this.change(kept ? { kept, missing: false } : { kept }),
      send: (from) => void this.send(from),
      back: () => this.goBack(),
    });
  }

  private change(changes: Partial<SlipModel>): void {
    if (this.model === undefined) return;
    this.model = { ...this.model, ...changes };
    this.ports.draw();
  }

  private async copy(element: HTMLElement): Promise<void> {
    const came = await copyText(element);
    this.change({ said: say(`relay.slip.${came}`) });
  }

  private goBack(): void {
    if (this.sending) return;
    this.input = undefined;
    this.ports.draw();
    this.ports.back();
  }

  private async send(from: HTMLElement): Promise<void> {
    const { input, model } = this;
    if (input === undefined || model === undefined || this.sending) return;
    if (!model.kept) {
      this.change({ missing: true });
      return from.querySelector<HTMLElement>("#slip-kept")?.focus();
    }
    this.sending = true;
    const { trouble: _settled, ...calm } = model;
    this.model = calm;
    this.ports.draw();
    announce(say("card.sending"));
    const posted = { ...input, code: model.code };
    // Tried again after no answer came it is the same code and the same key: it happens once.
    const reply = await this.ports.ask("relay.send", posted, this.keys.keyFor("relay.send", posted));
    this.sending = false;
    announce("");
    if (reply.kind === "away") return this.change({ trouble: reply.trouble, away: true });
    this.keys.settle();
    if (reply.kind === "refusal") return this.change({ trouble: reply.trouble, away: false });
    const remember = this.model?.remember ?? model.remember;
    this.drop();
    this.ports.sent(
      model.code,
      reply.answer,
      noteOf(model.code, remember, String(reply.answer.data.openedOn)),
    );
  }
}

/**
 * Remembers the code where that was chosen, now that there is something to come back to; and says so. `on`: YYYY-MM-DD, the
 * programme's date, as the server has it: this device may be a day ahead or behind.
 */
function noteOf(code: string, remember: boolean, on: string): string {
  if (!remember) return say("relay.slip.sent");
  return say(rememberedCodes.remember(code, on) ? "relay.slip.remembered" : "relay.slip.notRemembered");
}
