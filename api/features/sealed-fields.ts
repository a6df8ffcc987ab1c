/**
 * What is stored sealed, by kind of document (privacy.md, Threats: free text, exclusion lists). The rest must stay
 * readable for the engine: state, dates, and whose case it is, which a named request is asked for by.
 */
export const SEALED_FIELDS = {
  case: ["need", "offers", "agreement", "hiddenFrom", "line", "invited", "adviser"],
  "check-in": ["answer"],
  feedback: ["themes", "line", "mayTeach", "mayQuote", "came", "went", "learned"],
  person: ["apartFrom"],
  // A promise to tell somebody may name whom not to tell.
  notice: ["notice"],
  letter: ["notice"],
} as const;
