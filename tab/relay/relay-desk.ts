import { html, nothing, render, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { AskVerb } from "../ask-verb";
import "../card/ally-card";
import type { AllyCard, CardPorts } from "../card/ally-card";
import { troubleView } from "../card/trouble-view";
import type { Card, Reply, Trouble, VerbAnswer } from "../wire";
import { announce } from "../words/announce";
import { say } from "../words/say";
import { OpenByCode } from "./open-by-code";
import { Slip } from "./slip";

/** What the desk needs of the page. */
export interface RelayPorts {
  readonly ask: AskVerb;
  openLink(address: string): void;
}

/** A request that is open here. Its code lives in this memory, for as long as the desk does. */
interface OpenedRequest {
  readonly code: string;
  readonly card: Card;
  /** What became of remembering the code. */
  readonly note?: string;
}

/** A card beside the form or the request: what we can promise. None while it is coming. */
interface Aside {
  readonly card?: Card;
  readonly trouble?: Trouble;
}

const shape = html`<div class="shape shape-card" aria-hidden="true"></div>`;

/**
 * Where somebody asks without their name, and comes back by a code. Four things may lie on this desk, one upon the
 * other: the form, a request opened by its code, the promise, and the slip with the code. Only the uppermost is
 * shown; what lies below keeps everything filled in. R2.
 */
export class RelayDesk extends HTMLElement {
  ports!: RelayPorts;
  private form: { readonly card?: Card; readonly trouble?: Trouble; readonly away?: boolean } = {};
  private opened: OpenedRequest | undefined;
  private aside: Aside | undefined;
  private readonly slip = new Slip({
    ask: (verb, input, key) => this.ports.ask(verb, input, key),
    draw: () => this.draw(),
    sent: (code, answer, note) => this.showOpened(code, answer, note),
    back: () => this.focusHeading(),
  });
  private readonly openByCode = new OpenByCode({
    ask: (verb, input, key) => this.ports.ask(verb, input, key),
    draw: () => this.draw(),
    opened: (code, answer) => this.showOpened(code, answer),
  });
  /** A form or a request that is another one gets a card of its own: nothing of the last is left in it. */
  private forms = 0;
  private requests = 0;
  private started = false;

  connectedCallback(): void {
    if (this.started) return;
    this.started = true;
    void this.load();
  }

  disconnectedCallback(): void {
    // A desk that is only moved on its page is there again at once.
    queueMicrotask(() => this.isConnected || this.drop());
  }

  /** Closing the desk drops the code and all that was written. */
  private drop(): void {
    this.opened = undefined;
    this.aside = undefined;
    this.form = {};
    this.slip.drop();
    this.openByCode.drop();
    announce("");
    render(nothing, this);
  }

  /** Whether something here would be lost. */
  isTouched(): boolean {
    return (
      this.slip.isOpen() || [...this.querySelectorAll<AllyCard>("ally-card")].some((card) => card.isTouched())
    );
  }

  /** Puts the focus where reading begins. */
  focusHeading(): void {
    if (this.slip.isOpen()) this.slip.focusHeading(this);
    else this.querySelector<AllyCard>("ally-card:not([hidden])")?.focusHeading();
  }

  private async load(): Promise<void> {
    this.form = {};
    this.forms += 1;
    announce(say("card.sending"));
    this.draw();
    const reply = await this.ports.ask("relay.ask", {}, crypto.randomUUID());
    announce("");
    if (!this.isConnected) return;
    if (reply.kind === "answer") this.form = { card: reply.answer.card };
    else this.form = { trouble: reply.trouble, away: reply.kind === "away" };
    this.draw();
    if (this.opened === undefined) this.focusHeading();
  }

  private async openPromise(): Promise<void> {
    this.aside = {};
    announce(say("card.sending"));
    this.draw();
    const reply: Reply = await this.ports.ask("relay.promise", {}, crypto.randomUUID());
    announce("");
    if (this.aside === undefined || !this.isConnected) return;
    this.aside = reply.kind === "answer" ? { card: reply.answer.card } : { trouble: reply.trouble };
    this.draw();
    this.focusHeading();
  }

  private closePromise(): void {
    this.aside = undefined;
    this.draw();
    this.focusHeading();
  }

  private showOpened(code: string, { card }: VerbAnswer, note?: string): void {
    if (!this.isConnected) return;
    // Sent, not only opened: then the form is done with.
    if (note !== undefined) this.form = {};
    this.opened = note === undefined ? { code, card } : { code, card, note };
    this.requests += 1;
    this.draw();
    this.focusHeading();
  }

  /** From the request back to the form, as it was left. The code goes. */
  private leaveOpened(): void {
    this.opened = undefined;
    if (this.form.card === undefined) return void this.load();
    this.draw();
    this.focusHeading();
  }

  /** What the buttons of the form do here rather than at the API. */
  private readonly takes = (verb: string, input: Readonly<Record<string, unknown>>): boolean => {
    if (verb === "relay.promise") {
      void this.openPromise();
      return true;
    }
    if (verb !== "relay.send") return false;
    this.slip.open(input);
    this.slip.focusHeading(this);
    return true;
  };

  private formPorts(): CardPorts {
    return {
      ask: this.ports.ask,
      openLink: this.ports.openLink,
      takes: this.takes,
      done: (_verb, { card }) => {
        if (!this.isConnected) return;
        this.form = { card };
        this.draw();
      },
    };
  }

  /** The code goes with every verb of this request; the card itself never holds it. */
  private openedPorts({ code, note }: OpenedRequest): CardPorts {
    return {
      ask: (verb, input, key) =>
        this.ports.ask(verb, verb.startsWith("relay.") ? { ...input, code } : input, key),
      openLink: this.ports.openLink,
      takes: (verb, input) => verb === "relay.promise" && this.takes(verb, input),
      done: (_verb, { view, card }) => {
        // Its owner has left it while the answer was on its way.
        if (this.opened?.code !== code) return;
        if (view !== "relay-ask") this.opened = note === undefined ? { code, card } : { code, card, note };
        else this.beginAnew(card);
        this.draw();
      },
    };
  }

  /** A request answered with the form: the request is behind its owner, and so is its code. */
  private beginAnew(card: Card): void {
    this.opened = undefined;
    this.form = { card };
    this.forms += 1;
    queueMicrotask(() => this.focusHeading());
  }

  private asidePorts(): CardPorts {
    return {
      ask: this.ports.ask,
      openLink: this.ports.openLink,
      // A button that leads to the form leads to the one that is there, with everything filled in.
      takes: (verb) => {
        if (verb === "relay.ask") this.closePromise();
        return verb === "relay.ask";
      },
      done: () => undefined,
    };
  }

  private draw(): void {
    if (!this.isConnected) return;
    const top = this.slip.isOpen() ? "slip" : this.aside ? "aside" : this.opened ? "opened" : "form";
    render(
      html`
        ${top === "form" ? this.openByCode.view() : nothing}
        ${this.formView(top !== "form")}
        ${this.opened === undefined ? nothing : this.openedView(this.opened, top !== "opened")}
        ${this.aside === undefined ? nothing : this.asideView(this.aside)}
        ${top === "slip" ? this.slip.view() : nothing}
      `,
      this,
    );
  }

  private formView(hidden: boolean): TemplateResult | typeof nothing {
    const { card, trouble, away } = this.form;
    if (card !== undefined) return cardView(`form-${this.forms}`, card, this.formPorts(), hidden);
    if (hidden) return nothing;
    return trouble === undefined
      ? shape
      : troubleView(trouble, away === true ? () => void this.load() : undefined);
  }

  private openedView(opened: OpenedRequest, hidden: boolean): TemplateResult {
    return html`
      <div class="relay-top" ?hidden=${hidden}>
        <p role="status">${opened.note ?? ""}</p>
        ${backButton(say("relay.back"), () => this.leaveOpened())}
      </div>
      ${cardView(`opened-${this.requests}`, opened.card, this.openedPorts(opened), hidden)}
    `;
  }

  private asideView({ card, trouble }: Aside): TemplateResult {
    return html`
      <div class="relay-top">${backButton(say("relay.slip.back"), () => this.closePromise())}</div>
      ${card === undefined ? nothing : cardView("aside", card, this.asidePorts(), false)}
      ${trouble === undefined ? nothing : troubleView(trouble, () => void this.openPromise())}
      ${card === undefined && trouble === undefined ? shape : nothing}
    `;
  }
}

function cardView(key: string, card: Card, ports: CardPorts, hidden: boolean): TemplateResult {
  return html`${keyed(key, html`<ally-card class="card" ?hidden=${hidden} .ports=${ports} .card=${card}></ally-card>`)}`;
}

function backButton(text: string, press: () => void): TemplateResult {
  return html`<button type="button" class="button button-quiet" @click=${press}>${text}</button>`;
}

customElements.define("relay-desk", RelayDesk);
