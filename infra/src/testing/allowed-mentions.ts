/** Files that name an office, and why. */
interface AllowedMention {
  readonly files: RegExp;
  readonly reason: string;
  /** Who decides on a row of a new office; null where nothing is to be added for it. */
  readonly decides: string | null;
  /** Whether a file of these names all offices, because it tells of each of them. */
  readonly ofAll?: true;
}

/** Every reason for which a file outside the registry, the offices' own folders and generated files may name an office. */
export const ALLOWED_MENTIONS: readonly AllowedMention[] = [
  {
    files: /^schema\/access-matrix(?:-approvals)?\.yaml$/,
    reason: "Who may read what, for which purpose, is approved by somebody other than its author.",
    decides: "data protection",
  },
  {
    files: /^schema\/(?:retention|without-period)\.csv$/,
    reason: "How long an office keeps its records rests on the law of that office.",
    decides: "data protection",
  },
  {
    files: /^schema\/number-fields\.yaml$/,
    reason: "What a number of an office's own type counts.",
    decides: null,
  },
  {
    files: /^schema\/saved-queries\//,
    reason: "A saved query asks the fields of the offices that its sheet names, as somebody has approved it.",
    decides: "the authors of audits",
  },
  {
    files: /^subgraphs\/trust-centre\/(?:permission-texts|person-page)\//,
    reason:
      "What people sign, and at which counters they withdraw, in five languages; a version once signed stays as it is.",
    decides: "the trust centre",
  },
  {
    files: /^gateway\/dashboards\/src\/pages\/(?:case-work|counter|start|records|queries)\//,
    reason: "The pages of a role: what an office's own people see is made for them.",
    decides: "the office, where it wants pages of its own",
  },
  {
    files: /^infra\/src\/demonstration\//,
    reason:
      "The invented people of the main query and the edge cases: stories told by hand, each of the offices that it needs.",
    decides: null,
    ofAll: true,
  },
  {
    files: /^infra\/src\/invention\//,
    reason: "How invented lives go from office to office: a new one has no part in them until somebody invents it.",
    decides: null,
    ofAll: true,
  },
  {
    files: /^infra\/helm\/examples\//,
    reason: "Values of whole installations, for an operator to begin with: each office's block is the operator's own.",
    decides: null,
    ofAll: true,
  },
  {
    files: /^infra\/keycloak\//,
    reason:
      "A realm to begin with, of one district: the operator of an identity provider gives its own people their roles.",
    decides: null,
    ofAll: true,
  },
  {
    files: /^infra\/src\/dev\/main(?:-query)?\.ts$/,
    reason: "The main query, and who asks it at a start.",
    decides: null,
  },
  {
    files: /^test\/(?:package|tsconfig)\.json$/,
    reason: "The offices of which tests of the whole hub import something, each named as it is imported.",
    decides: null,
    ofAll: true,
  },
  {
    files: /^infra\/src\/identity\/people\.ts$/,
    reason:
      "Invented people of single authorities that the edge cases need; the posts of an office follow from the registry.",
    decides: null,
  },
  {
    files: /^infra\/src\/commands\/(?:competence|totals)\//,
    reason:
      "Commands for what one office alone does: procedures that move with the competence, figures that are totalled masked.",
    decides: null,
  },
  {
    files: /^subgraphs\/[^/]+\/src\/migrations\//,
    reason: "A landed migration says what was true on its day.",
    decides: null,
    ofAll: true,
  },
  {
    files: /^subgraphs\/ki-strategy\/(?:cases|reference)\//,
    reason: "Documents' facts on the authorities of the programme.",
    decides: null,
  },
  {
    files:
      /^subgraphs\/ki-strategy\/src\/(?:authority|competence|council-inquiry|municipality|post|provider|released-path)\//,
    reason:
      "The programme's own words for authorities, competences, posts and providers of case management, as its documents have them.",
    decides: null,
  },
  {
    files:
      /^subgraphs\/trust-centre\/src\/(?:permission|person|person-words|receipt|released-path|retention-overdue|voucher|worklist)\//,
    reason: "People are the clients of case management: it gives codes, releases paths and records what they permit.",
    decides: null,
  },
  {
    files: /^subgraphs\/kit\/src\/(?:mandate|who-saw-what)\//,
    reason: "Case managers alone see previews; a log's entries are described by an example.",
    decides: null,
  },
];
