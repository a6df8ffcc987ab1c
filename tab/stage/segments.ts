import { html, type TemplateResult } from "lit";

interface Segments<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly chosen: T;
  choose(value: T): void;
}

/** A few choices side by side, one of them pressed. */
export function segments<T extends string>({ label, options, chosen, choose }: Segments<T>): TemplateResult {
  return html`
    <div class="segments" role="group" aria-label=${label}>
      ${options.map(
        ({ value, text }) => html`
          <button
            type="button"
            aria-pressed=${value === chosen ? "true" : "false"}
            @click=${() => choose(value)}
          >${text}</button>
        `,
      )}
    </div>
  `;
}
