import type { Noun } from "@kim-hub/records/noun";
import { FilesResolver } from "./files.resolver.js";

export const FILE_LIST_NOUN: Noun = { resolvers: [FilesResolver] };
