import { execFileSync } from "node:child_process";
import type { Machine } from "./machine";

/** What the other journeys left behind. */
export function quietly(there: () => Machine): void {
  test("R118: nothing anybody did left this machine, and what tried to was stopped by the page's policy", () => {
    const { traffic } = there();
    expect(traffic.here).toBeGreaterThan(100);
    expect(traffic.left()).toEqual([]);
  });

  test("R118: Ctrl-C ends the product, and every chat that was started with it", async () => {
    const { product } = there();
    const chats = await Promise.all(["amara", "ben"].map((person) => there().chatOf(person)));
    for (const chat of chats) expect((await fetch(chat)).status).toBe(200);
    const playgrounds = playgroundsOf(product.child.pid);
    expect(playgrounds.length).toBeGreaterThanOrEqual(chats.length);

    expect(await product.stop("SIGINT")).toBe(0);
    for (const chat of chats) await expect(fetch(chat)).rejects.toThrow("fetch failed");
    for (const pid of playgrounds) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });
}

/** The processes below the product that are somebody's chat. */
function playgroundsOf(product: number | undefined): number[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  return table.split("\n").flatMap((line) => {
    const [, pid, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === product && /playground/i.test(command) ? [Number(pid)] : [];
  });
}
