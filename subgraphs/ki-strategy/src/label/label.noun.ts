import type { Noun } from "../noun.js";
import { LabelResolver } from "./label.resolver.js";

export const LABEL_NOUN: Noun = { resolvers: [LabelResolver] };
