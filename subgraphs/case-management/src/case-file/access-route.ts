import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const ROUTES = createCodeTable({
  name: "AccessRoute",
  description: "By which way a client came to case management (Zugangsweg).",
  codes: {
    SELF: ["Selbst."],
    IMMIGRATION_OFFICE: ["Ausländerbehörde."],
    JOBCENTER: ["Jobcenter."],
    YOUTH_OFFICE: ["Jugendamt."],
    SCHOOL: ["Schule."],
    MIGRATION_COUNSELLING: ["Migrationsberatung (MBE) oder Jugendmigrationsdienst (JMD)."],
    VOLUNTEER: ["Ehrenamt."],
    MIGRANT_ORGANISATION: ["Migrantenselbstorganisation (MSO)."],
    OUTREACH: ["Aufsuchende Arbeit."],
  },
});

export type AccessRoute = CodeOf<typeof ROUTES>;

export const { codes: AccessRoute } = ROUTES;
