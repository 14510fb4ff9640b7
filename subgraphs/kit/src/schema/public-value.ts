import { DataClass, data } from "./data-class.js";

/**
 * The rule for the inside of types that several subgraphs answer with, such as a count or the end of a page: the field that
 * returns one bears the class that guards it. All subgraphs say the same, because in the supergraph it is one type.
 */
export const PublicValue = data({ dataClass: DataClass.PUBLIC, basis: "§ 9 TIntG NRW", retention: "FIGURE" });
