/** A variable that a process reads by itself and not as one of its settings. */
export interface OtherVariable {
  readonly name: string;
  readonly readBy: readonly string[];
  readonly kind: string;
  readonly fallback: string;
  readonly about: string;
}

export const OTHER_VARIABLES: readonly OtherVariable[] = [
  {
    name: "ACCESS_ROLE",
    readBy: ["commands"],
    kind: "text",
    fallback: "none",
    about: "`import`: which role of `ACCESS_TOKEN` counts, where it holds several, as `DATA_STEWARD@ABH-05711`",
  },
  {
    name: "ACCESS_TOKEN",
    readBy: ["commands"],
    kind: "text",
    fallback: "none",
    about: "`import`: the access token of whoever imports, where `--as` names no invented person",
  },
  {
    name: "CHROMIUM_FILE",
    readBy: ["tests"],
    kind: "file",
    fallback: "of the npm package",
    about: "the browser for the tests of pages",
  },
  {
    name: "DATABASE_ERRORS",
    readBy: ["services"],
    kind: "`masked`",
    fallback: "none",
    about:
      "also under development nothing of a database error's message is logged; `npm start` sets it for a database of somebody's own",
  },
  {
    name: "NODE_ENV",
    readBy: ["npm start", "services", "commands"],
    kind: "text",
    fallback: "none; npm start: `development`",
    about:
      "`development` or `test`: a database error is logged with its message, keys and tokens made for development count, and http is enough; anything else is production",
  },
  {
    name: "PATH",
    readBy: ["npm start", "tests"],
    kind: "text",
    fallback: "none",
    about: "where programs are found, handed on to each service",
  },
  {
    name: "SCREENSHOT_FOLDER",
    readBy: ["tests"],
    kind: "text",
    fallback: "none",
    about: "where a picture of every page that a test shows is kept",
  },
  {
    name: "SOURCE_DATE_EPOCH",
    readBy: ["image"],
    kind: "0 to 4294967295",
    fallback: "`0`",
    about: "the time of all files in the container image, in seconds since 1970: the same for the same commit",
  },
  {
    name: "SUBGRAPH_URL_<SUBGRAPH>",
    readBy: ["gateway"],
    kind: "https URL",
    fallback: "required",
    about: "where a subgraph of the supergraph answers",
  },
  {
    name: "TEST_DATA_DIRECTORY",
    readBy: ["tests"],
    kind: "text",
    fallback: "none",
    about: "the data of a hub that `npm test` has filled, of which each hub of a test takes a copy",
  },
  {
    name: "TEST_POSTGRES_URL",
    readBy: ["tests"],
    kind: "URL",
    fallback: "one of its own",
    about: "the database server of tests, as its superuser; `npm test` starts one for all",
  },
  {
    name: "TEST_RUN",
    readBy: ["tests"],
    kind: "text",
    fallback: "the process's own",
    about: "by which the databases of one run of tests are known",
  },
  {
    name: "npm_execpath",
    readBy: ["npm start", "benchmark", "commands"],
    kind: "file",
    fallback: "npm",
    about: "the npm that runs the script, which then also installs; npm sets it",
  },
  {
    name: "npm_lifecycle_event",
    readBy: ["npm start"],
    kind: "text",
    fallback: "none",
    about: "whether npm started it: then it ends with npm; npm sets it",
  },
];

/** Settings of services that another process reads too, not through its own reader. */
export const ALSO_READ: Readonly<Record<string, readonly string[]>> = {
  "npm start": ["IDENTITY_TOKEN_SHAPE", "SAVED_QUERIES_FILE"],
  verify: ["LOG_NETWORK_FILE"],
  benchmark: ["PORT", "SUPERGRAPH_FILE"],
  commands: [
    "ACCESS_MATRIX_FILE",
    "CLIENT_PROOF_ENCRYPTION_KEY_FILE",
    "CLIENT_PROOF_SIGNING_KEY_FILE",
    "DATABASE_OWNER_URL_<SUBGRAPH>",
    "DATABASE_URL_<SUBGRAPH>",
    "DATA_DIRECTORY",
    "LINKAGE_KEY_FILE",
    "LOG_NETWORK_FILE",
    "LOG_SIGNING_KEY_FILE",
    "OIDC_AUTHORITY_CLAIM",
    "OIDC_BODY_CLAIM",
    "OIDC_JWKS_URI",
    "OIDC_ROLE_CLAIM",
    "OIDC_ROLE_NAMES",
    "OIDC_TOKEN_LONGEST_SECONDS",
    "OIDC_TOKEN_TYPE",
    "PLAIN_HTTP_HOSTS",
    "REQUEST_LOG_DIRECTORY",
    "SAVED_QUERIES_FILE",
    "WITNESS_SIGNING_KEY_FILE",
  ],
};
