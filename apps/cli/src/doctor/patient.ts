import type { ServerSurvey } from '@throughline/database';

/** What is examined. Nothing of it was opened yet, and none of it need be there. */
export type Patient = {
  /** The data folder, as a full path. */
  readonly data: string;
  readonly port: number;
  /** The server of the data folder, as it looks from outside. */
  readonly server: ServerSurvey;
  /** What DATABASE_URL says; a fault where it, or its file, cannot be read. */
  readonly databaseUrl: string | Error | undefined;
};
