/** The part of a page under a heading, and under one below it: from the line after it to the next of the same weight. */
export function section(page: string, ...titles: readonly string[]): string {
  return titles.reduce((text, title) => {
    const heading = new RegExp(`^(#+) ${title}$`, "m").exec(text);
    if (heading === null) throw new Error(`There is no heading "${title}".`);
    const rest = text.slice(heading.index + heading[0].length);
    const next = new RegExp(`^#{1,${heading[1]?.length ?? 1}} `, "m").exec(rest);
    return rest.slice(0, next?.index);
  }, page);
}

/** The cells of a text's tables, row by row, without their heads. */
export function cells(text: string): string[][] {
  const rows = text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const ruled = (row: readonly string[] | undefined) => row?.every((cell) => /^-+$/.test(cell)) === true;
  return rows.filter((row, index) => !ruled(row) && !ruled(rows[index + 1]));
}

/** A name as the pages write it. */
export function ticked(name: string): string {
  return `\`${name}\``;
}
