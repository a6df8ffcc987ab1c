import { watch } from "node:fs";
import { join } from "node:path";

/** What a build reads. An editor's swap files and backups are none of these. */
const BUILT_FROM = /\.(ts|mts|mjs|cjs|json|css|html|svg)$/;
const QUIET_MS = 250;

/**
 * Watches folders of `root`, with all below them, and single files at its top. Answers a function that resolves with
 * the name of a file that has changed, once it has been quiet for a moment: an editor saves in several steps, and a
 * change of branch touches hundreds. A change that comes while nobody waits is kept for who asks next.
 */
export function watchFiles(root, folders, files) {
  let timer;
  let wake;
  let pending;
  const note = (name) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      pending = name;
      wake?.();
    }, QUIET_MS);
  };
  for (const folder of folders) {
    watch(join(root, folder), { recursive: true }, (_, name) => {
      if (name !== null && BUILT_FROM.test(name)) note(join(folder, name));
    });
  }
  // The folder and not the file: an editor that saves by renaming would leave us watching the old one.
  watch(root, (_, name) => {
    if (files.includes(name)) note(name);
  });
  return async () => {
    while (pending === undefined) {
      await new Promise((resolve) => {
        wake = resolve;
      });
    }
    const name = pending;
    pending = undefined;
    return name;
  };
}
