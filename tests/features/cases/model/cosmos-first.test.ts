import { holdWalks } from "./hold-walks";

// In two files, so that two cores walk at once. Few, for the loopback server is slow: on SQLite the walks come everywhere, and both
// stores obey one contract.
describe("random walks on Cosmos", () => holdWalks("Cosmos", { from: 101, count: 5, few: true }));
