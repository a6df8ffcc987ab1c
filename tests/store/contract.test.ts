import { batches } from "./contract/batches";
import { documents } from "./contract/documents";
import { expiry } from "./contract/expiry";
import { increments } from "./contract/increments";
import { paging } from "./contract/paging";
import { queries } from "./contract/queries";
import { refusals } from "./contract/refusals";
import { sharing } from "./contract/sharing";
import { ENGINES, KEEPING } from "./engines";
import { useWorld } from "./world";

describe.each([...ENGINES, KEEPING])("The store on $name", (engine) => {
  const world = useWorld(engine);
  describe("documents", () => documents(world));
  describe("batches", () => batches(world));
  describe("increments", () => increments(world));
  describe("queries", () => queries(world));
  describe("paging", () => paging(world));
  describe("expiry", () => expiry(world));
  describe("refusals", () => refusals(world));
  describe("sharing", () => sharing(world));
});
