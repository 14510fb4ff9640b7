import "reflect-metadata";
import type { DatabaseParts } from "@kim-hub/kit/database";
import { Authority } from "./authority/authority.js";
import { Competence } from "./competence/competence.js";
import { FundingStatement } from "./funding/funding-statement.js";
import { Migration20261123 } from "./migrations/migration-20261123.js";
import { Post } from "./post/post.js";
import { PostYear } from "./post/post-year.js";
import { ReferenceState } from "./reference/reference-state.js";
import { SourceDocument } from "./source/source-document.js";
import { Territory } from "./territory/territory.js";

export const database: DatabaseParts = {
  entities: [Territory, Authority, Competence, SourceDocument, FundingStatement, PostYear, Post, ReferenceState],
  migrations: [{ name: "2026-11-23", class: Migration20261123 }],
};
