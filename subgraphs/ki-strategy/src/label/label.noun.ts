import type { CitedNoun } from "../cited-noun.js";
import { LabelResolver } from "./label.resolver.js";

export const LABEL_NOUN: CitedNoun = { resolvers: [LabelResolver] };
