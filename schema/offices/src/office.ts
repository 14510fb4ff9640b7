/** One text in the languages of the pages. */
export interface Words {
  readonly de: string;
  readonly en: string;
}

/** One text in the languages of the person's pages. */
export interface PersonWords extends Words {
  readonly ar: string;
  readonly tr: string;
  readonly uk: string;
}

/** A role or purpose of an office's own. */
interface OwnCode {
  readonly code: string;
  /** As its holder would say it. */
  readonly words: Words;
  /** In the record of processing (Verzeichnis von Verarbeitungstätigkeiten). */
  readonly inRecord: string;
}

/** An invented holder of a post, who signs in as `prefix.place`. */
interface InventedPost {
  readonly prefix: string;
  readonly forename: string;
}

/** What the hub knows of one office (Stelle); everything else of it stands in its own folder. */
export interface Office {
  /** The subgraph's name: that of its folder, package, database, roles and keys. */
  readonly subgraph: string;
  /** Where a local installation serves it. */
  readonly port: number;
  /** Who answers for its folder, as `@kim-hub/<team>`. */
  readonly team: string;
  readonly words: PersonWords;
  /** With the official term, as the graph describes it. */
  readonly description: string;
  /** The kind of agency that a steering group sees on a path. */
  readonly agency: {
    readonly kind: string;
    readonly description: string;
    /** Its place on a drawn path, from the top. */
    readonly lane: number;
  };
  readonly authorities: {
    /** With which their ids begin. */
    readonly prefix: string;
    /** Whether bodies provide it too whose ids begin with the letters of no authority, such as welfare bodies. */
    readonly hasOtherProviders: boolean;
    /** Whose area an invented place's authority serves. */
    readonly serves: "commune" | "district";
  };
  /** The legal domains (Rechtskreise) of what it releases; null where it counsels across them. */
  readonly legalDomains: readonly string[] | null;
  readonly clerk: OwnCode;
  readonly purpose: OwnCode & { readonly forThePerson: PersonWords };
  /** What its staff read of its own subgraph for its purpose, as data classes. */
  readonly staffReads: readonly string[];
  /** The controller as the record of processing describes it (Art. 30 DSGVO). */
  readonly controller: {
    readonly unit: string;
    readonly activity: string;
    readonly persons: readonly string[];
    /** The supervisory authority (Art. 51 DSGVO). */
    readonly supervisedBy: string;
  };
  /** Whether it releases a part of a person's path. */
  readonly releasesPart: boolean;
  /** From which office it takes on people with a handover note; null where it takes on none. */
  readonly receivesFrom: string | null;
  /** Whether its own files say when a person's links end. */
  readonly endsLinks: boolean;
  readonly posts: {
    readonly clerks: readonly InventedPost[];
    readonly stewardForename: string;
    readonly protectionForename: string;
  };
}
