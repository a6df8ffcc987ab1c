/**
 * By language, what fetches the tab's sentences in it. English comes with the page and is not among them. The build puts in whichever
 * `tab.<language>.text.json` are there (infra/languages.mjs).
 */
export const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly default: object }>>> = {};
