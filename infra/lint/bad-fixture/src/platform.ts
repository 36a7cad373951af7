import * as database from '@throughline/database';

export const borrowed = database;
