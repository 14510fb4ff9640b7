import { registerEnumType } from "type-graphql";

/** How exactly a document means its figure. */
export enum FigureBound {
  EXACT = "EXACT",
  ABOUT = "ABOUT",
  UP_TO = "UP_TO",
  MORE_THAN = "MORE_THAN",
}

registerEnumType(FigureBound, {
  name: "FigureBound",
  description: "How exactly a document means its figure.",
  valuesConfig: {
    EXACT: { description: "Genau.\nAs it stands." },
    ABOUT: { description: "Ungefähr („rund“, „etwa“)." },
    UP_TO: { description: "Höchstens („bis zu“, „höchstens“)." },
    MORE_THAN: { description: "Mehr als („mehr als“, „über“)." },
  },
});
