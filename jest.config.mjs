const swc = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    target: "es2022",
    transform: { react: { runtime: "automatic" } },
  },
  module: { type: "commonjs" },
};
/** Packages under the grid's library that are not CommonJS. */
const modules =
  "kdbush|lodash-es|nanoid|rbush|quickselect|cjk-regex|regexp-util|unicode-regex|franc-min|trigram-utils|collapse-white-space|n-gram";
const common = {
  rootDir: ".",
  transform: { "\\.[cm]?[jt]sx?$": ["@swc/jest", swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${modules})/)`],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json"],
};

/** core: everything that needs no page · dom: components under jsdom · browser: real Chromium · documents: needs LibreOffice. */
export default {
  // Long enough for a crowded machine: no test is about time.
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: "core",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/e2e/", "<rootDir>/test/documents/"],
    },
    { ...common, displayName: "dom", testEnvironment: "jsdom", testMatch: ["<rootDir>/test/**/*.test.tsx"] },
    { ...common, displayName: "browser", testEnvironment: "node", testMatch: ["<rootDir>/test/e2e/**/*.test.ts"] },
    {
      ...common,
      displayName: "documents",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/documents/**/*.test.ts"],
    },
  ],
};
