import { RegisterEntity } from '@throughline/entity';
import {
  borderInvestigation,
  type Capacity,
  financialInquiry,
  policeAnalysis,
  policeInquiry,
} from '../capacities';
import { type Tale, tell } from '../tell';

/** Everybody has the name of a bird, given by the analysts; nobody is put on the record before somebody claims something of them. */
const people: readonly (readonly [bird: string, by: Capacity, recordedAt: string])[] = [
  ['Harrier', policeAnalysis, '2023-09-28T00:50Z'],
  ['Gannet', policeAnalysis, '2023-09-28T01:15Z'],
  ['Petrel', borderInvestigation, '2023-10-02T00:30Z'],
  ['Plover', policeAnalysis, '2023-10-05T02:00Z'],
  ['Egret', policeAnalysis, '2023-10-05T02:20Z'],
  ['Curlew', financialInquiry, '2023-10-09T01:25Z'],
  ['Skua', policeInquiry, '2023-11-20T02:50Z'],
  ['Tern', financialInquiry, '2024-06-27T01:50Z'],
  ['Heron', policeAnalysis, '2025-01-22T01:05Z'],
  ['Kingfisher', borderInvestigation, '2026-04-23T01:00Z'],
  ['Dotterel', policeAnalysis, '2026-05-19T02:55Z'],
];

/** The people whom the agencies hold to be in it, each on the record once, whoever claims what of them. */
export const whoTheyAre: readonly Tale[] = people.map(([bird, by, recordedAt]) =>
  tell(RegisterEntity, {
    name: bird.toLowerCase(),
    by,
    recordedAt,
    input: { kind: 'PERSON', standing: 'SUSPECT', label: `${bird} (fictional)` },
  }),
);
