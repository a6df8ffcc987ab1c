import { type PagePart, type PageSection, SECTIONS } from "../wire";

export interface Group {
  readonly section: PageSection;
  readonly parts: readonly PagePart[];
}

/**
 * What is mine, by section. A card that was acted on stays where it is until the person comes back to the
 * page.
 */
export class Parts {
  private newest: readonly PagePart[] = [];
  private held = new Map<string, PageSection>();

  take(parts: readonly PagePart[]): void {
    this.newest = parts;
  }

  /** Nothing moves under the hand that pressed it. */
  hold(key: string): void {
    const section = this.placeOf(key);
    if (section !== undefined) this.held.set(key, section);
  }

  /** From now on cards may stand where they belong, but for those somebody is busy with. */
  letMove(isBusy: (key: string) => boolean): void {
    const busy = this.newest.map(({ key }) => key).filter(isBusy);
    const places = busy.map((key) => [key, this.placeOf(key)] as const);
    this.held = new Map(places.filter((place): place is [string, PageSection] => place[1] !== undefined));
  }

  keys(): ReadonlySet<string> {
    return new Set(this.newest.map(({ key }) => key));
  }

  /** How many things wait, wherever their card stands. */
  waiting(): number {
    return this.newest.filter(({ section }) => section === "waiting").length;
  }

  groups(elsewhere: ReadonlySet<string>): readonly Group[] {
    const shown = this.newest.filter(({ key }) => !elsewhere.has(key));
    return SECTIONS.map((section) => ({
      section,
      parts: shown.filter(({ key }) => this.placeOf(key) === section),
    }));
  }

  private placeOf(key: string): PageSection | undefined {
    return this.held.get(key) ?? this.newest.find((part) => part.key === key)?.section;
  }
}
