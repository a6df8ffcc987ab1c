import { HostConfig } from "adaptivecards";

const text = { default: "var(--colorNeutralForeground1)", subtle: "var(--colorNeutralForeground3)" };
// Amber is a mark in this product, never a text colour; red says danger.
const foregroundColors = {
  default: text,
  dark: text,
  light: text,
  accent: { default: "var(--colorNeutralForeground1)", subtle: "var(--colorNeutralForeground2)" },
  good: text,
  warning: text,
  attention: { default: "var(--colorPaletteRedForeground1)", subtle: "var(--colorPaletteRedForeground1)" },
};
const style = (backgroundColor: string) => ({
  backgroundColor,
  foregroundColors,
  borderColor: "var(--colorNeutralStroke2)",
});

/**
 * How cards look in the tab: every colour is a CSS variable, so a card changes its theme without being drawn
 * anew.
 */
export const hostConfig = new HostConfig({
  fontFamily: "inherit",
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 14, large: 16, extraLarge: 20 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 22, extraLarge: 28 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 12 },
  separator: { lineThickness: 1, lineColor: "var(--colorNeutralStroke2)" },
  containerStyles: {
    default: style("transparent"),
    emphasis: style("var(--colorNeutralBackground3)"),
    accent: style("var(--colorNeutralBackground3)"),
    good: style("var(--colorNeutralBackground3)"),
    warning: style("var(--colorNeutralBackground3)"),
    attention: style("var(--colorNeutralBackground3)"),
  },
  // The page has one h1 and a section's heading above each card.
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { size: "large", weight: "bolder" }, columnHeader: { weight: "bolder" } },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", size: "small", spacing: "small" },
  },
  actions: {
    // What does not fit goes into a menu that says nothing: so everything fits.
    maxActions: 12,
    spacing: "medium",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
    showCard: { actionMode: "inline", inlineTopMargin: 8 },
  },
  factSet: { title: { weight: "bolder", wrap: true, maxWidth: 160 }, value: { wrap: true }, spacing: 16 },
  table: { cellSpacing: 8 },
});
