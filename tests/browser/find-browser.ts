import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const WINDOWS = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

/**
 * Chrome, Edge or Chromium as this machine has it; `CHROME_PATH` comes first. Undefined where there is none.
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const { CHROME_PATH, PATH = "", ProgramFiles, LOCALAPPDATA } = environment;
  const folders = [ProgramFiles, environment["ProgramFiles(x86)"], LOCALAPPDATA].filter(
    (each) => each !== undefined,
  );
  const candidates = [
    ...(CHROME_PATH === undefined ? [] : [CHROME_PATH]),
    ...PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...MAC,
    ...folders.flatMap((folder) => WINDOWS.map((file) => join(folder, file))),
  ];
  return candidates.find((file) => existsSync(file));
}
