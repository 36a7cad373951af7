import { ClaimTie } from '@throughline/group';
import type { CodeOf, InformationCredibility, SourceReliability, TieKind } from '@throughline/vocabulary';
import {
  borderInvestigation,
  type Capacity,
  financialInquiry,
  policeAnalysis,
  policeInquiry,
} from '../capacities';
import { idOf, type Tale, tell } from '../tell';
import { type Claimed, derivedEnd, during } from './claimed';

type Tied = Claimed & {
  readonly kind: CodeOf<typeof TieKind>;
  readonly by: Capacity;
  readonly grade: readonly [CodeOf<typeof SourceReliability>, CodeOf<typeof InformationCredibility>];
  readonly grounds: string;
  /** How much of it there was; a tie that is counted goes from the first to the second. */
  readonly count?: readonly [number, string];
};

const tie = (one: string, other: string, { kind, by, grade, grounds, count, ...claimed }: Tied): Tale =>
  tell(ClaimTie, {
    name: `${one}-${other}/${kind.toLowerCase()}`,
    by,
    on: 'ropewalk',
    recordedAt: claimed.recordedAt,
    ...derivedEnd(claimed),
    input: {
      from: idOf(one),
      to: idOf(other),
      kind,
      directed: count !== undefined,
      ...(count ? { strength: count[0], strengthUnit: count[1] } : {}),
      during: during(claimed),
      reliability: grade[0],
      credibility: grade[1],
      grounds,
    },
  });

/** What was claimed to join them, from the first lawful company to a shared wing of a prison. */
export const whatJoinedThem: readonly Tale[] = [
  tie('harrier', 'gannet', {
    kind: 'BUSINESS',
    by: policeAnalysis,
    from: '2019-05',
    to: '2024-07',
    recordedAt: '2024-07-16T01:00Z',
    grade: ['A', 'C1'],
    grounds: 'Both directed one import business until it was struck off.',
  }),
  tie('gannet', 'petrel', {
    kind: 'COMMUNICATION',
    by: borderInvestigation,
    from: '2023-01',
    lastSeen: '2023-09',
    reviewed: '2024-03-31',
    count: [38, 'calls'],
    recordedAt: '2023-10-16T00:30Z',
    grade: ['B', 'C2'],
    grounds: 'Call records produced by order, around each arrival.',
  }),
  tie('curlew', 'gannet', {
    kind: 'FINANCIAL',
    by: financialInquiry,
    from: '2023-01-09',
    to: '2023-04-03',
    count: [41, 'transfers'],
    recordedAt: '2023-10-17T02:00Z',
    grade: ['B', 'C3'],
    grounds: 'The transfers of the bank’s report.',
  }),
  tie('egret', 'plover', {
    kind: 'CO_OFFENDING',
    by: policeAnalysis,
    from: '2023-02',
    to: '2023-03-05',
    recordedAt: '2023-10-18T01:45Z',
    grade: ['C', 'C2'],
    grounds: 'The public report puts both at the units on the same nights.',
  }),
  tie('harrier', 'skua', {
    kind: 'COMMUNICATION',
    by: policeInquiry,
    from: '2023-05',
    to: '2024-02-20',
    count: [156, 'messages'],
    recordedAt: '2024-03-14T00:20Z',
    grade: ['A', 'C1'],
    grounds: 'Read under warrant from the telephones seized.',
  }),
  tie('skua', 'plover', {
    kind: 'COMMUNICATION',
    by: policeInquiry,
    from: '2023-06',
    to: '2024-02-19',
    count: [92, 'messages'],
    recordedAt: '2024-03-14T00:40Z',
    grade: ['A', 'C1'],
    grounds: 'Read under warrant from the telephones seized.',
  }),
  tie('harrier', 'gannet', {
    kind: 'COMMUNICATION',
    by: policeInquiry,
    from: '2022-11',
    to: '2024-02-20',
    count: [214, 'messages'],
    recordedAt: '2024-03-14T01:00Z',
    grade: ['A', 'C1'],
    grounds: 'Read under warrant from the telephones seized.',
  }),
  tie('tern', 'harrier', {
    kind: 'FINANCIAL',
    by: financialInquiry,
    from: '2022-08',
    to: '2024-01',
    count: [17, 'transfers'],
    recordedAt: '2024-06-28T01:30Z',
    grade: ['B', 'C2'],
    grounds: 'Found in the records restrained in April.',
  }),
  tie('tern', 'curlew', {
    kind: 'BUSINESS',
    by: financialInquiry,
    from: '2021-11',
    to: '2024-05',
    recordedAt: '2024-06-28T01:50Z',
    grade: ['A', 'C1'],
    grounds: 'Engagement letters: she kept his books, at first lawfully.',
  }),
  tie('heron', 'plover', {
    kind: 'CO_OFFENDING',
    by: policeAnalysis,
    from: '2023-11',
    to: '2024-02-21',
    recordedAt: '2025-01-22T01:40Z',
    grade: ['B', 'C2'],
    grounds: 'Drove the two vans on the same nights.',
  }),
  tie('heron', 'kingfisher', {
    kind: 'COMMUNICATION',
    by: policeAnalysis,
    from: '2025-12',
    count: [63, 'messages'],
    recordedAt: '2026-04-24T02:10Z',
    grade: ['B', 'C2'],
    grounds: 'Call records produced by order; they go on.',
  }),
  tie('harrier', 'heron', {
    kind: 'CUSTODY',
    by: policeAnalysis,
    from: '2025-01',
    to: '2025-07',
    recordedAt: '2026-05-20T01:00Z',
    grade: ['A', 'C1'],
    grounds: 'Held in one wing for six months. Nobody asked until the crew was back.',
  }),
  tie('kingfisher', 'dotterel', {
    kind: 'COMMUNICATION',
    by: policeAnalysis,
    from: '2026-01',
    count: [29, 'messages'],
    recordedAt: '2026-05-20T01:25Z',
    grade: ['B', 'C3'],
    grounds: 'Call records produced by order; they go on.',
  }),
  tie('tern', 'kingfisher', {
    kind: 'FINANCIAL',
    by: financialInquiry,
    from: '2026-02',
    to: '2026-06',
    count: [2, 'transfers'],
    recordedAt: '2026-08-06T01:05Z',
    grade: ['C', 'C4'],
    grounds: 'Two payments that resemble hers; the account is in another name.',
  }),
];
