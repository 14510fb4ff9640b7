import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const DATA_PROTECTION_REGIME_CODES = createCodeTable({
  name: "DataProtectionRegime",
  description: "By which law a provider protects personal data (Datenschutzrecht), beside or instead of the DSGVO.",
  codes: {
    SGB: ["Sozialgeheimnis (§ 35 SGB I, §§ 67 ff. SGB X).\nOf a social-service authority."],
    BDSG: ["Bundesdatenschutzgesetz.\nBodies of no church and no authority."],
    KDG: ["Gesetz über den Kirchlichen Datenschutz.\nCatholic bodies, e.g. Caritas (Art. 91 DSGVO)."],
    DSG_EKD: ["Datenschutzgesetz der EKD.\nProtestant bodies, e.g. Diakonie (Art. 91 DSGVO)."],
  },
});

/** By which law a provider protects personal data. */
export type DataProtectionRegime = CodeOf<typeof DATA_PROTECTION_REGIME_CODES>;

export const { codes: DataProtectionRegime } = DATA_PROTECTION_REGIME_CODES;

/** The law of churches, by which no authority may be bound (Art. 91 DSGVO). */
export const CHURCH_REGIMES: readonly (DataProtectionRegime | null)[] = [
  DataProtectionRegime.KDG,
  DataProtectionRegime.DSG_EKD,
];
