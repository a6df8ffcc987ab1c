import { registry } from "../../api/host/registry";
import { createUnderstand } from "../../bot/understand";

const understand = createUnderstand(registry.phrases.en ?? {});

describe("what somebody means", () => {
  test.each([
    ["I need an ally", "cases.ask"],
    ["i need an ally!", "cases.ask"],
    ["I need help", "cases.ask"],
    ["I neeed an aly", "cases.ask"],
    ["could I ask for an ally please", "cases.ask"],
    ["open requests", "cases.board"],
    ["Open request", "cases.board"],
    ["opne requests", "cases.board"],
    ["who needs help?", "cases.board"],
    ["my allyships", "page.mine"],
    ["My Allyship", "page.mine"],
    ["my alyships", "page.mine"],
    ["what waits for a volunteer?", "cases.desk"],
    ["A hand is asked for", "cases.desk"],
    ["help", "welcome.help"],
    ["Help?", "welcome.help"],
    ["hello", "welcome.help"],
    ["why", "welcome.why"],
    ["what is an ally?", "learning.asks"],
    ["not for me", "welcome.decline"],
    ["I am away", "people.availability"],
    ["I'm away", "people.availability"],
    ["my availability", "people.availability"],
    ["how often do you write?", "people.updates"],
    ["weekly digest", "people.updates"],
    ["Quiet hours", "people.updates"],
    ["holidays", "programme.calendar"],
    ["safety exits", "programme.counts"],
    ["Ask without my name", "relay.door"],
    ["anonymously", "relay.door"],
    ["anonymous", "relay.door"],
    ["I want to ask anonymously", "relay.door"],
    ["anonymous request", "relay.door"],
    ["Anonymous requests", "relay.desk"],
    ["what waits without a name?", "relay.desk"],
    ["cases to claim", "relay.desk"],
    ["what has nobody claimed", "relay.unclaimed"],
    ["unclaimed requests", "relay.unclaimed"],
    ["what can you promise?", "relay.promise"],
    ["become a volunteer", "volunteers.apply"],
    ["How do I become a volunteer?", "volunteers.apply"],
    ["I want to volunteer", "volunteers.apply"],
    ["who is a volunteer?", "volunteers.roster"],
    ["volunteer roster", "volunteers.roster"],
    ["volunteers", "cases.desk"],
    ["what can a volunteer do", "cases.desk"],
    ["Volunteers meet here", "programme.channel"],
    ["volunteers do not meet here any more", "programme.channel#off"],
    ["stop posting here", "programme.channel#off"],
  ])("“%s” asks for %s", (words, verb) => {
    expect(understand(words)).toBe(verb);
  });

  test.each([
    "",
    " ",
    "asdf qwer",
    "what time is the canteen open tomorrow",
    "🙂",
    "\u202e",
    "a".repeat(10_000),
  ])("“%s” is not guessed at", (words) => {
    expect(understand(words)).toBeUndefined();
  });
});
