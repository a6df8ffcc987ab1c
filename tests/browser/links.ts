/** Where anybody can go from their page, as the API says it. */
export const LINKS = [
  {
    verb: "cases.ask",
    title: "Ask for an ally",
    heading: "Asking for an ally",
    place: "first",
    main: true,
  },
  {
    verb: "cases.board",
    title: "Open requests",
    heading: "Requests of colleagues",
    place: "first",
    isList: true,
  },
] as const;

/** The way to asking without a name, whose desk draws itself. */
export const WITHOUT_NAME = {
  verb: "relay.ask",
  title: "Ask without my name",
  heading: "Asking without your name",
  place: "first",
  drawnBy: "relay-desk",
  wayFromChat: "relay.door",
} as const;

/** A quiet link at the end of the page. */
export function quietLink(verb: string, title: string) {
  return { verb, title, heading: title, place: "rest" } as const;
}
