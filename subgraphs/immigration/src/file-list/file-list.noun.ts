import type { Noun } from "@kim-hub/records/noun";
import { FileListResolver } from "./file-list.resolver.js";

export const FILE_LIST_NOUN: Noun = { resolvers: [FileListResolver] };
