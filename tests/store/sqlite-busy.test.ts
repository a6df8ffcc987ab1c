import { untilFree } from "../../api/store/sqlite-busy";

describe("Somebody who reads while another process holds the whole file", () => {
  const busy = Object.assign(new Error("database is locked"), { code: "SQLITE_BUSY_RECOVERY" });
  /** Throws so often, then answers. */
  const failing = (times: number, error: Error) => {
    let tried = 0;
    return () => {
      tried += 1;
      if (tried <= times) throw error;
      return `answered at try ${tried}`;
    };
  };
  const clock = () => {
    const waited: number[] = [];
    return { waited, wait: async (ms: number) => void waited.push(ms) };
  };

  test("tries again until it is free", async () => {
    const { wait, waited } = clock();
    expect(await untilFree(failing(2, busy), 5000, wait)).toBe("answered at try 3");
    expect(waited).toEqual([1, 2]);
  });

  test("is told what was in the way once the time is up", async () => {
    const { wait, waited } = clock();
    await expect(untilFree(failing(99, busy), 20, wait)).rejects.toBe(busy);
    expect(waited.reduce((sum, ms) => sum + ms, 0)).toBe(20);
  });

  test("is told of anything else at once", async () => {
    const { wait, waited } = clock();
    const damaged = Object.assign(new Error("malformed"), { code: "SQLITE_CORRUPT" });
    await expect(untilFree(failing(1, damaged), 5000, wait)).rejects.toBe(damaged);
    expect(waited).toEqual([]);
  });
});
