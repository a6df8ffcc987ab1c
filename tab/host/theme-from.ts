import { THEMES, type Theme } from "./host";

/** Teams has more theme names than looks; what is not dark or high contrast looks as the default does. */
export function themeFrom(name: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === name) ?? "default";
}
