import js from "@eslint/js";
import tseslint from "typescript-eslint";

/** Settings are read once, by config/; prisma.config.ts belongs to Prisma's own command. */
const mayReadEnvironment = ["config/**", "prisma.config.ts"];

const environment = {
  object: "process",
  property: "env",
  message: "Settings come from config/ as one checked object; a child gets its own by childEnvironment().",
};
const focused = ["it", "test", "describe"].map((object) => ({ object, property: "only", message: "A focused test hides all others." }));
const focusedOrSkipped = [
  ...focused,
  ...["it", "test", "describe"].map((object) => ({ object, property: "skip", message: "Mend the test or delete it: nothing is skipped for ever." })),
];

const environmentImport = {
  selector: "ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name='env']",
  message: environment.message,
};

/** A decision of the domain comes out the same twice. */
const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Every fact carries its own instant; nothing reads the machine's clock here." },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "Every fact carries its own instant; nothing reads the machine's clock here." },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: "Ids derive from the case number and an ordinal, never from chance." },
];
const noLocalTime = [
  {
    selector: "CallExpression[callee.property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds)$|^toLocale(Date|Time)?String$/]",
    message: "The machine's time zone must not matter: use CourtDate and Instant, or the UTC methods.",
  },
];
const noHiddenState = { selector: "NewExpression[callee.name=/^(WeakMap|WeakRef)$/]", message: "State is plain JSON: it is sent through JSON at continue-as-new." };
const outsideWorld = ["fetch", "process", "Buffer", "setInterval", "setImmediate", "crypto", "performance"];

export default tseslint.config(
  { ignores: ["**/generated/**", "**/dist/**", ".data/**", ".tools/**", "coverage/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/prefer-promise-reject-errors": "error",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description", minimumDescriptionLength: 10 }],
      // False for branded numbers such as Fen.
      "@typescript-eslint/no-unsafe-unary-minus": "off",
      "eqeqeq": "error",
      // Where control characters are what a check is about, it names them.
      "no-control-regex": "off",
      "no-constant-binary-expression": "error",
      "no-restricted-properties": ["error", environment, ...focused],
      "no-restricted-syntax": ["error", environmentImport, ...noLocalTime],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"], location: "anywhere" }],
      "prefer-const": "error",
    },
  },
  {
    files: ["domain/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-syntax": ["error", environmentImport, ...noLocalTime, ...noClock, noHiddenState],
      "no-restricted-globals": ["error", ...outsideWorld, "setTimeout"],
      "no-console": "error",
    },
  },
  {
    // The clock, timers and chance of a workflow are the SDK's, and replayed.
    files: ["workflows/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-syntax": ["error", environmentImport, ...noLocalTime, noHiddenState],
      "no-restricted-globals": ["error", ...outsideWorld],
      "no-console": "error",
    },
  },
  {
    files: ["activities/**/*.ts", "api/**/*.ts", "auth/**/*.ts", "commands/**/*.ts", "court-systems/**/*.ts", "worker/**/*.ts", "temporal-ui/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: { "no-console": "error" },
  },
  {
    files: ["**/*.test.ts", "**/*.test.tsx", "test/**/*.ts"],
    rules: {
      "no-restricted-properties": ["error", environment, ...focusedOrSkipped],
      // Answers of supertest and of parsed JSON are `any`; what a test reads from them it compares at once.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    files: mayReadEnvironment,
    rules: { "no-restricted-properties": ["error", ...focused], "no-restricted-syntax": ["error", ...noLocalTime] },
  },
  {
    files: ["**/*.js", "**/*.cjs", "**/*.mjs"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: "readonly", console: "readonly", module: "writable", require: "readonly", URL: "readonly" } },
  },
  { files: ["console/**/*.{ts,tsx}"], rules: { "no-console": "error", "no-restricted-syntax": "off" } },
);
