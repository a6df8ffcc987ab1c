import { draw } from "./draw";
import { EQUIVALENT, isEquivalent } from "./equivalent";
import { type Fault, planted } from "./fault";
import { faultsIn } from "./faults-in";
import { type Options, readOptions } from "./options";
import { FIRST, ROOMS, type Room, roomOf, ruleFiles } from "./rule-files";
import { areGreen } from "./run-tests";
import { type ScratchCopy, scratchCopy } from "./scratch-copy";
import { sentenceKeys, siblingIn } from "./sentence-keys";
import { typeCheck } from "./type-check";

type Came = "caught" | "survived" | "refused by the types";

/** Plants the faults that were asked for, one at a time, and says of each whether a test saw it. Returns the exit code. */
export async function plantAll(project: string, args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const copy = scratchCopy(project);
  try {
    const chosen = choose(copy, options);
    const rooms = [...new Set(chosen.map(({ file }) => roomOf(file)))];
    for (const room of rooms) {
      if (await areGreen(copy.root, room, "", options.deep)) continue;
      console.log(`Without any fault the tests of ${room} are not green. Mend them first.`);
      return 1;
    }
    report(await tryAll(copy, chosen, options.deep));
    return 0;
  } finally {
    copy.remove();
  }
}

function choose(copy: ScratchCopy, { all, count, seed, files }: Options): Fault[] {
  const siblingOf = siblingIn(sentenceKeys(copy.root));
  const faults = (Object.keys(ROOMS) as Room[])
    .flatMap((room) => ruleFiles(copy.root, room))
    .flatMap((file) => faultsIn(file, copy.read(file), siblingOf))
    .filter((fault) => !isEquivalent(fault));
  const wanted = faults.filter(
    ({ file, line }) => files.length === 0 || files.includes(file) || files.includes(`${file}:${line}`),
  );
  console.log(
    `${faults.length} faults can be planted, ${EQUIVALENT.length} change nothing that anybody could see.`,
  );
  return all ? wanted : draw(wanted, count, seed, FIRST);
}

async function tryAll(copy: ScratchCopy, chosen: readonly Fault[], deep: boolean): Promise<[Fault, Came][]> {
  const passesTypes = typeCheck(copy.root);
  const all: [Fault, Came][] = [];
  for (const fault of chosen) {
    const before = copy.read(fault.file);
    const after = planted(before, fault);
    const came = passesTypes(fault.file, after)
      ? await tryOne(copy, fault, before, after, deep)
      : "refused by the types";
    const { file, line, column, was, becomes } = fault;
    all.push([fault, came]);
    console.log(`${all.length}/${chosen.length} ${came}: ${file}:${line}:${column}  ${was} → ${becomes}`);
  }
  return all;
}

async function tryOne(
  copy: ScratchCopy,
  { file }: Fault,
  before: string,
  after: string,
  deep: boolean,
): Promise<Came> {
  copy.write(file, after);
  const [, , , stage = ""] = file.split("/");
  const green = await areGreen(copy.root, roomOf(file), stage.endsWith(".ts") ? "" : stage, deep);
  copy.write(file, before);
  return green ? "survived" : "caught";
}

function report(all: readonly [Fault, Came][]): void {
  const count = (came: Came, of = all) => of.filter(([, each]) => each === came).length;
  console.log("\nBy file: caught, survived");
  for (const file of [...new Set(all.map(([fault]) => fault.file))].sort()) {
    const own = all.filter(([fault]) => fault.file === file);
    console.log(`  ${file.padEnd(64)} ${count("caught", own)} ${count("survived", own)}`);
  }
  const [caught, survived] = [count("caught"), count("survived")];
  const share = caught + survived === 0 ? 0 : (100 * caught) / (caught + survived);
  console.log(`\n${caught} of ${caught + survived} were caught: ${share.toFixed(0)} %.`);
  console.log(`${count("refused by the types")} more the types refuse, and they are not counted.`);
}
