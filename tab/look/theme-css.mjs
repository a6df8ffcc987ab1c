import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/tokens";

/**
 * The product's own colours beside Fluent's. Amber is a mark, never text; in high contrast the system's few
 * colours do.
 */
const OWN = {
  default: {
    main: "#0e6b6b",
    mainHover: "#0b5a5a",
    mainPressed: "#084848",
    onMain: "#ffffff",
    bar: "#0e6b6b",
    mark: "#0e6b6b",
    waiting: "#b86e00",
    scheme: "light",
    hoverText: "inherit",
    canvas: "#f5f5f5",
  },
  dark: {
    main: "#4fb3b0",
    mainHover: "#6cc4c1",
    mainPressed: "#3a9c99",
    onMain: "#0a1f1f",
    bar: "#4fb3b0",
    mark: "#4fb3b0",
    waiting: "#f2a33a",
    scheme: "dark",
    hoverText: "inherit",
    canvas: "#1f1f1f",
  },
  contrast: {
    main: "#ffffff",
    mainHover: "#1aebff",
    mainPressed: "#1aebff",
    onMain: "#000000",
    bar: "#ffffff",
    mark: "#ffffff",
    waiting: "#ffff00",
    scheme: "dark",
    hoverText: "#000000",
    canvas: "#000000",
  },
};

/** CSS with one block a theme, holding the tokens that the tab's files name and no others. */
export async function themeCss(folder) {
  const used = new Set();
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.(css|ts)$/.test(file)) continue;
    for (const [, name] of (await readFile(join(folder, file), "utf8")).matchAll(/var\(--(\w+)/g))
      used.add(name);
  }
  const light = pick(teamsLightTheme, OWN.default, used);
  const blocks = [block(":root", light)];
  for (const [theme, tokens] of [
    ["dark", teamsDarkTheme],
    ["contrast", teamsHighContrastTheme],
  ]) {
    const all = pick(tokens, OWN[theme], used);
    // What a theme shares with the default one is not said twice.
    blocks.push(
      block(
        `:root[data-theme="${theme}"]`,
        all.filter(([name, value]) => new Map(light).get(name) !== value),
      ),
    );
  }
  return blocks.join("\n");
}

function pick(tokens, own, used) {
  return Object.entries({ ...tokens, ...own }).filter(([name]) => used.has(name));
}

function block(selector, entries) {
  return `${selector} {\n${entries.map(([name, value]) => `  --${name}: ${value};`).join("\n")}\n}`;
}
