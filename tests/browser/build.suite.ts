import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { World } from "./world";

/** What is shipped, and what must not be. */
export function build(there: () => World): void {
  const shipped = () => {
    const folder = join(there().folder, "production");
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return files.map((entry) => ({
      name: entry.name,
      path: entry.parentPath,
      text: readFileSync(join(entry.parentPath, entry.name), "utf8"),
    }));
  };

  test("the shipped tab knows neither the local sign-in nor the stage", () => {
    const files = shipped();
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter(({ text }) => /api\/dev|person=|sample company|Two weeks later/.test(text))).toEqual(
      [],
    );
    expect(
      files.filter(({ path, name }) => /stage|local-host/.test(path.slice(there().folder.length) + name)),
    ).toEqual([]);
    expect(files.filter(({ text }) => /swiper/i.test(text))).toEqual([]);
  });

  test("no page carries a script or style of its own, or a word that was not filled in", () => {
    for (const { name, text } of shipped().filter((file) => file.name.endsWith(".html"))) {
      expect([name, /<script(?![^>]*src=)|<style|\sstyle=|\son\w+=|\{\{/.exec(text)]).toEqual([name, null]);
    }
  });

  test("what is asked without a name is fetched when somebody goes there, and is no part of the first view", () => {
    const [page] = shipped().filter(({ name }) => name === "index.html");
    expect(page?.text).toMatch(/modulepreload/);
    expect(page?.text).not.toMatch(/relay/);
    expect(shipped().filter(({ name }) => /^relay-desk-.*[.]js$/.test(name)).length).toBe(1);
  });

  test("every file of text lies there compressed too, both ways", () => {
    const names = shipped().map(({ name }) => name);
    const text = names.filter((name) => /[.](html|js|css)$/.test(name));
    const large = shipped().filter(({ name, text: { length } }) => text.includes(name) && length > 1024);
    expect(large.length).toBeGreaterThan(8);
    const missing = large.flatMap(({ name }) => [`${name}.br`, `${name}.gz`]);
    expect(missing.filter((name) => !names.includes(name))).toEqual([]);
  });
}
