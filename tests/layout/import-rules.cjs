// Which part of the product may lean on which. Read by dependency-cruiser; `import-rules.test.ts` plants a violation of each.
const NPM_IN_PURE = "(^|node_modules/)(zod|adaptivecards-templating)(/|$)";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "core-leans-on-nothing-of-ours",
      severity: "error",
      from: { path: "^api/core/" },
      to: { path: "^(api/(?!core/)|bot/|tab/|infra/|tests/)" },
    },
    {
      name: "lifecycle-leans-on-core",
      severity: "error",
      from: { path: "^api/lifecycle/" },
      to: { path: "^(api/(?!(core|lifecycle)/)|bot/|tab/|infra/|tests/)" },
    },
    {
      name: "registry-knows-no-feature",
      comment: "it puts together whatever features it is given",
      severity: "error",
      from: { path: "^api/registry/" },
      to: { path: "^(api/(?!(core|lifecycle|registry)/)|bot/|tab/|infra/|tests/)" },
    },
    {
      name: "rules-are-pure",
      comment:
        "core, lifecycle and features know no store, host, chat or tab, and only the schema and the card-template library",
      severity: "error",
      from: { path: "^api/(core|lifecycle|registry|features)/" },
      to: { path: "^(api/(store|keys|host)/|bot/|tab/)|node_modules/", pathNot: NPM_IN_PURE },
    },
    {
      name: "rules-know-no-node",
      severity: "error",
      from: { path: "^api/(core|lifecycle|registry|features)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "verbs-are-reached-through-their-feature",
      comment: "features share nouns; a verb never calls a verb",
      severity: "error",
      from: { pathNot: "^(api/features/[^/]+/feature[.]ts$|tests/)" },
      to: { path: "[.]verb[.]ts$" },
    },
    {
      name: "features-are-reached-through-the-list",
      severity: "error",
      from: { pathNot: "^(api/features/index[.]ts$|tests/)" },
      to: { path: "/feature[.]ts$", pathNot: "^api/registry/" },
    },
    {
      name: "a-noun-leans-on-no-stage",
      comment: "in a feature told by stages, case/ stands at the bottom",
      severity: "error",
      from: { path: "^api/features/([^/]+)/case/" },
      to: { path: "^api/features/$1/(?!case/)" },
    },
    {
      name: "a-card-leans-on-no-stage",
      comment: "and card/ above it",
      severity: "error",
      from: { path: "^api/features/([^/]+)/card/" },
      to: { path: "^api/features/$1/(?!(case|card)/)" },
    },
    {
      name: "stages-lean-on-no-time",
      comment: "what falls due, and what follows elsewhere, know the stages; not the other way round",
      severity: "error",
      from: { path: "^api/features/([^/]+)/(?!(time|reactions)/)[^/]+/" },
      to: { path: "^api/features/$1/(time|reactions)/" },
    },
    {
      name: "features-lean-one-way",
      comment: "named requests know nothing of the anonymous ones; the page knows no feature but people",
      severity: "error",
      from: { path: "^api/features/(cases|page)/" },
      to: { path: "^api/features/(relay|volunteers)/" },
    },
    {
      name: "store-and-keys-know-only-core",
      severity: "error",
      from: { path: "^api/(store|keys)/" },
      to: { path: "^(api/(features|host)/|bot/|tab/)" },
    },
    {
      name: "store-knows-no-keys",
      severity: "error",
      from: { path: "^api/store/" },
      to: { path: "^api/keys/" },
    },
    {
      name: "keys-know-no-store",
      severity: "error",
      from: { path: "^api/keys/" },
      to: { path: "^api/store/" },
    },
    {
      name: "bot-only-translates",
      severity: "error",
      from: { path: "^bot/" },
      to: { path: "^(api/(store|keys|host|features)/|tab/)" },
    },
    {
      name: "cosmos-in-one-file",
      severity: "error",
      from: { pathNot: "^(api/store/cosmos[.]ts$|tests/)" },
      to: { path: "node_modules/@azure/cosmos/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "functions-library-in-one-file",
      severity: "error",
      from: { pathNot: "^api/host/http/functions-library[.]ts$" },
      to: { path: "node_modules/@azure/functions/" },
    },
    {
      name: "teams-sdk-in-one-file",
      severity: "error",
      from: { pathNot: "^(bot/teams-client[.]ts$|tests/bench/)" },
      to: {
        path: "node_modules/(@microsoft/teams-ai|botbuilder|botframework)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "production-reaches-nothing-of-development",
      comment:
        "what must not run in production is not in its bundle: sign-in as anybody, the sample company, the stage",
      severity: "error",
      from: { path: "^api/host/(azure|machine)[.]ts$" },
      to: { path: "^api/host/local(/|[.]ts$)", reachable: true },
    },
    {
      name: "azure-keeps-nothing-on-its-own-disk",
      severity: "error",
      from: { path: "^api/host/azure[.]ts$" },
      to: { path: "^api/(store/sqlite|keys/key-file)", reachable: true },
    },
    {
      name: "tab-takes-only-types",
      severity: "error",
      from: { path: "^tab/" },
      to: { path: "^(api|bot)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "tab-sees-only-core",
      severity: "error",
      from: { path: "^tab/" },
      to: { path: "^(bot/|api/(?!core/))" },
    },
    {
      name: "only-tests-import-tests",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "everything-imported-is-there",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^@azure/functions-core$" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
