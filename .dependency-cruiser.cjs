/**
 * Who may import whom: a list for each room of the house, everything else is refused (`npm run check:arrows`).
 * Rules look at the written imports, types included; where only types may pass, the rule says so. Tests and their
 * builders may reach further than the code beside them.
 */
const tests = "\\.test\\.tsx?$";
const rooms = [
  "activities", "api", "auth", "bench", "cli", "commands", "config", "console", "court-systems", "courts", "documents", "domain",
  "prisma", "setup", "simulate", "temporal-ui", "test", "worker", "workflows",
];
const packages = "(^|/)node_modules/";
const generatedClient = "^prisma/generated/";

/** `room` may import, of our own rooms, only these (and itself). */
function mayImport(room, others, comment) {
  const allowed = [room, ...others].map((other) => (other.startsWith("^") ? other : `^${other}/`));
  return {
    name: `${room}-imports`,
    comment,
    severity: "error",
    from: { path: `^${room}/`, pathNot: tests },
    to: { path: `^(${rooms.join("|")})/`, pathNot: allowed },
  };
}

/** `room` may use only these packages (names as regular expressions). */
function mayUse(room, names, comment) {
  return {
    name: `${room}-packages`,
    comment,
    severity: "error",
    from: { path: `^${room}/`, pathNot: tests },
    to: { path: packages, pathNot: names.map((name) => `${packages}${name}/`), dependencyTypesNot: ["type-only"] },
  };
}

const simulators = "^court-systems/[^/]+/simulat(or|ed-[a-z-]+)\\.ts$";
const policies = "^court-systems/[^/]+/policy\\.ts$";
/** What others may know of workflows: their messages, and the names of queues and search attributes. */
const messages = "^workflows/([^/]+\\.messages|activity-options|search-attributes)\\.ts$";
/** Reading and writing rows, which the API and commands share with the activities. */
const store = "^activities/store/";

module.exports = {
  forbidden: [
    mayImport("domain", [], "The law knows nothing of the machines that carry it out."),
    mayUse("domain", [], "No package: the domain is compared, replayed and bundled as it stands."),
    {
      name: "domain-and-workflows-are-free-of-node",
      comment: "No I/O, no clock of the machine: both run inside the workflow sandbox.",
      severity: "error",
      from: { path: "^(domain|workflows)/", pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "workflows-imports",
      comment: "Of the outside, workflows know the policies (plain data) and, as types only, the activities.",
      severity: "error",
      from: { path: "^workflows/", pathNot: tests },
      to: { path: `^(${rooms.join("|")})/`, pathNot: ["^workflows/", "^domain/", policies], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "workflows-types",
      severity: "error",
      from: { path: "^workflows/", pathNot: tests },
      to: { path: `^(${rooms.join("|")})/`, pathNot: ["^workflows/", "^domain/", "^court-systems/", "^activities/"] },
    },
    mayUse("workflows", ["@temporalio/(workflow|common)"], "What workflows reach is bundled; zod, pg and the like never are."),
    {
      name: "policies-are-plain-data",
      comment: "Workflows import policies, so these may reach nothing that workflows may not.",
      severity: "error",
      from: { path: policies, pathNot: tests },
      to: { pathNot: ["^domain/", policies, "^court-systems/policy\\.ts$"], dependencyTypesNot: ["type-only"] },
    },
    mayImport("activities", ["domain", "court-systems", generatedClient], "Thin: one outside system or store each."),
    mayImport("court-systems", ["domain"], "A court system is known by its contract; the simulator by its own book."),
    {
      name: "systems-apart",
      comment: "One court system knows nothing of another; what several share lies in court-systems itself or in a folder of its kind. The simulator knows all.",
      severity: "error",
      from: { path: "^court-systems/(?!simulator/)([^/]+)/", pathNot: tests },
      to: { path: "^court-systems/([^/]+)/", pathNot: ["^court-systems/$1/", "^court-systems/(simulator|control|person-effect)/"] },
    },
    {
      name: "clients-without-simulator",
      comment: "What calls a real system must work without the simulator.",
      severity: "error",
      from: { path: "^court-systems/(?!simulator/)", pathNot: [simulators, tests] },
      to: { path: ["^court-systems/simulator/", simulators] },
    },
    mayImport("api", ["domain", messages, "auth", "commands", "config", "courts", "documents", store, generatedClient], "The API asks workflows by their messages only."),
    mayImport("auth", ["domain"], "Who asks, and what they may."),
    mayImport("commands", ["domain", messages, "config", "courts", store, "^activities/(register|bank-statement)\\.ts$", generatedClient], "What the API and simulate both do: rows first, then messages."),
    mayImport("config", [], "One checked object from the environment."),
    mayImport("courts", ["domain", "documents"], "Profiles, calendars and the words of documents, checked."),
    mayImport("documents", ["domain"], "Words and facts become a page; it knows no store and no court's file."),
    mayUse("documents", ["fontkit", "pdfkit", "fflate", "@expo-google-fonts/noto-serif-sc"], "A font, a PDF, a zip."),
    mayImport("temporal-ui", ["auth", "domain", "config"], "A proxy for reading."),
    mayImport("worker", ["domain", "workflows", "activities", "commands", "court-systems", "config", "courts", "setup", generatedClient], "Wiring only."),
    mayImport("prisma", ["config", "setup"], "Schema and migrations; tools for both."),
    {
      name: "console-imports",
      comment: "The page talks to the API alone, through the client made from its OpenAPI document.",
      severity: "error",
      from: { path: "^console/", pathNot: tests },
      to: { path: `^(${rooms.join("|")})/`, pathNot: "^console/" },
    },
    {
      name: "nobody-imports-the-front-door",
      comment: "The command line sits on top; tests and the benchmark start from there too. Its HTTP client is anybody's.",
      severity: "error",
      from: { path: `^(${rooms.join("|")})/`, pathNot: ["^(cli|test|bench)/", tests] },
      to: { path: "^(cli|test|bench)/", pathNot: "^cli/client/" },
    },
    {
      name: "database-in-few-hands",
      comment: "SQL and the client live where rows are written or read, nowhere else.",
      severity: "error",
      from: { pathNot: ["^(activities|api|bench|commands|prisma|setup|simulate|test|worker|cli)/", tests] },
      to: { path: [`${packages}(pg|@prisma/[^/]+)/`, generatedClient] },
    },
    {
      name: "no-circles",
      comment: "Two files that need each other are one; types may point both ways.",
      severity: "error",
      from: { pathNot: generatedClient },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-development-packages",
      comment: "A running installation has only what `npm ci --omit=dev` brings.",
      severity: "error",
      from: { path: `^(${rooms.filter((room) => !["bench", "console", "test"].includes(room)).join("|")})/`, pathNot: [tests, "^prisma/schema-engine", "/a-[a-z-]+\\.ts$"] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: ["node_modules", "^prisma/generated/"] },
    exclude: { path: ["(^|/)dist/", "^\\.data/", "^\\.tools/", "^console/generated/"] },
    enhancedResolveOptions: { conditionNames: ["import", "types", "node", "default"], exportsFields: ["exports"], extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json"] },
    progress: { type: "none" },
  },
};
