import { Entity, Property } from "@mikro-orm/decorators/legacy";
import type { FundingPillar } from "../funding/funding-pillar.js";

/** Where anything is recorded of a lump sum: granted, passed on to the territory, spent, or closed. */
@Entity({
  expression: `select territory_ags || '-' || year || '-' || pillar as id, territory_ags, year, pillar from (
      select territory_ags, year, pillar from money_amount
        where kind = 'GRANTED' and instrument = 'LUMP_SUM' and "leading" and pillar in ('B2', 'B3')
      union select territory_ags, year, pillar from expenditure where instrument = 'LUMP_SUM' and pillar in ('B2', 'B3')
      union select to_ags, year, pillar from pass_through
        where kind = 'GRANTED' and "leading" and to_ags is not null and pillar in ('B2', 'B3')
      union select territory_ags, year, pillar from year_closing where pillar in ('B2', 'B3')) as place`,
})
export class LumpSumPlace {
  @Property({ type: "text" })
  readonly id!: string;

  @Property({ type: "text" })
  readonly territoryAgs!: string;

  @Property({ type: "integer" })
  readonly year!: number;

  @Property({ type: "text" })
  readonly pillar!: FundingPillar;
}
