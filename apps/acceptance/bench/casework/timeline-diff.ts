import { LANDMARK } from '@throughline/casework';
import { askOnce } from './clients';
import type { ConnectionLine } from './connection-line';

const SCHEMA = '{ __schema { queryType { fields { name } } } }';
const DIFF = `query ($subject: Line!, $from: At!, $to: At!) {
  timelineDiff(subject: $subject, from: $from, to: $to, first: 50) {
    addedCount changedCount endedCount added { id type happened { earliest } } changed { itemId }
  }
}`;

/** The request for what the fourth year changed in the timeline of the landmark; undefined where the product cannot tell. */
export const diffIn = async (line: ConnectionLine): Promise<string | undefined> => {
  const schema = await askOnce(line, { body: JSON.stringify({ query: SCHEMA }), says: '__schema' });
  if (!schema.includes('"timelineDiff"')) return undefined;
  const variables = {
    subject: LANDMARK,
    from: { knownAt: '2022-07-01' },
    to: { knownAt: '2023-07-01' },
  };
  return JSON.stringify({ query: DIFF, variables });
};
