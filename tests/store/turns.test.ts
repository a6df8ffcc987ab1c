import { shareTurns } from "../../api/store/turns";

describe("Who works on the event loop", () => {
  /** A loop whose turns and time are the test's. */
  function aLoop(mostMs: number) {
    let now = 0;
    let planned: (() => void)[] = [];
    const seen: string[] = [];
    const turns = shareTurns(
      mostMs,
      () => now,
      (work) => planned.push(work),
    );
    return {
      seen,
      /** Somebody who works for so long once it is their turn. */
      async comes(name: string, ms: number) {
        await turns(() => {
          seen.push(name);
          now += ms;
        });
      },
      async nextTurn() {
        const works = planned;
        planned = [];
        for (const work of works) work();
        await new Promise(setImmediate);
      },
    };
  }

  test("goes on at once while the turn is young", async () => {
    const loop = aLoop(5);
    for (const name of ["a", "b", "c"]) await loop.comes(name, 2);
    expect(loop.seen).toEqual(["a", "b", "c"]);
  });

  test("waits in line once others have worked for long, and has a turn of its own, in the order in which they came", async () => {
    const loop = aLoop(5);
    const all = ["a", "b", "c", "d"].map((name) => loop.comes(name, 9));
    await new Promise(setImmediate);
    expect(loop.seen).toEqual(["a"]);
    await loop.nextTurn();
    expect(loop.seen).toEqual(["a", "b"]);
    const late = loop.comes("late", 1);
    await loop.nextTurn();
    expect(loop.seen).toEqual(["a", "b", "c"]);
    await loop.nextTurn();
    await loop.nextTurn();
    await Promise.all([...all, late]);
    expect(loop.seen).toEqual(["a", "b", "c", "d", "late"]);
  });

  test("begins anew in the next turn of the loop", async () => {
    const loop = aLoop(5);
    await loop.comes("a", 9);
    await loop.nextTurn();
    await loop.comes("b", 1);
    expect(loop.seen).toEqual(["a", "b"]);
  });
});
