import { codingsFor } from "../../../../api/host/http/coding/codings-for";

describe("what a client takes of what we have", () => {
  test.each([
    ["a browser", "gzip, deflate, br, zstd", ["br", "gzip"]],
    ["one that knows gzip alone", "gzip", ["gzip"]],
    ["one that likes gzip better", "br;q=0.5, gzip;q=0.8", ["gzip", "br"]],
    ["one that does not want gzip", "gzip;q=0, br", ["br"]],
    ["one that takes all", "*", ["br", "gzip"]],
    ["one that takes all but br", "br;q=0, *;q=0.1", ["gzip"]],
    ["one that takes nothing else", "identity", []],
    ["one that would rather have it as it is", "identity, gzip;q=0.5", []],
    ["one that would rather not have it as it is", "identity;q=0.2, gzip;q=0.5", ["gzip"]],
    ["one that wants none of ours", "zstd, *;q=0", []],
    ["one that takes nothing at all", "identity;q=0, *;q=0", []],
    ["one that shouts", "GZIP;Q=1.000", ["gzip"]],
    ["one whose weight is none", "gzip;q=2, br;q=x", []],
    ["one that says nothing", "", []],
    ["one that does not speak of it", null, []],
  ])("%s: %s", (_who, accepts, codings) => {
    expect(codingsFor(accepts, ["br", "gzip"])).toEqual(codings);
  });
});
