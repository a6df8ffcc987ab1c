import byLanguage from "./fillers.json";

/**
 * Words that carry no meaning of their own in what people write to Ally: with nothing but these nothing is understood. They still
 * tell two phrases apart that have the words that carry in common ("who needs an ally", "I need an ally").
 */
export const FILLERS: ReadonlySet<string> = new Set(Object.values(byLanguage).flat());
