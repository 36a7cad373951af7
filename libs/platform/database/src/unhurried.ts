import type { QueryConfig } from 'pg';

const A_DAY_MS = 86_400_000;

/** A statement that may take as long as it takes, where the server's time-out was lifted too. */
export const unhurried = (text: string): QueryConfig => ({ text, query_timeout: A_DAY_MS }) as QueryConfig;
