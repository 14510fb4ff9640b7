import { registerEnumType } from "type-graphql";

/** By which law a provider protects personal data. */
export enum DataProtectionRegime {
  SGB = "SGB",
  BDSG = "BDSG",
  KDG = "KDG",
  DSG_EKD = "DSG_EKD",
}

/** The law of churches, by which no authority may be bound (Art. 91 DSGVO). */
export const CHURCH_REGIMES: readonly (DataProtectionRegime | null)[] = [
  DataProtectionRegime.KDG,
  DataProtectionRegime.DSG_EKD,
];

registerEnumType(DataProtectionRegime, {
  name: "DataProtectionRegime",
  description: "By which law a provider protects personal data (Datenschutzrecht), beside or instead of the DSGVO.",
  valuesConfig: {
    SGB: { description: "Sozialgeheimnis (§ 35 SGB I, §§ 67 ff. SGB X).\nOf a social-service authority." },
    BDSG: { description: "Bundesdatenschutzgesetz.\nBodies of no church and no authority." },
    KDG: { description: "Gesetz über den Kirchlichen Datenschutz.\nCatholic bodies, e.g. Caritas (Art. 91 DSGVO)." },
    DSG_EKD: { description: "Datenschutzgesetz der EKD.\nProtestant bodies, e.g. Diakonie (Art. 91 DSGVO)." },
  },
});
