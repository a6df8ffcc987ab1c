/**
 * What is stored sealed, by kind of document (privacy.md, Threats: free text, exclusion lists). The rest must stay
 * readable for the engine: state, dates, and whose case it is, which a named request is asked for by.
 */
export const SEALED_FIELDS = {
  case: ["need", "offers", "agreement", "hiddenFrom", "line", "invited", "adviser"],
  "check-in": ["answer"],
  feedback: ["themes", "line", "mayTeach", "mayQuote", "came", "went", "learned"],
  person: ["apartFrom"],
  lessons: ["waiting"],
  "learning-letter": ["themes", "quotes"],
  "volunteers-channel": ["place"],
  posted: ["place"],
} as const;

/** What is sealed under a key of its own case, and becomes noise when the case closes: everything an anonymous caller said. */
export const SEALED_BY_CASE = {
  "anonymous-case": [
    "ask",
    "language",
    "allyship",
    "words",
    "hiddenFrom",
    "hiddenUnits",
    "briefs",
    "pseudonym",
    "name",
  ],
  "relay-message": ["by", "to", "words", "number"],
  "private-ping": ["address"],
  "relay-reflection": ["went", "learned"],
} as const;
