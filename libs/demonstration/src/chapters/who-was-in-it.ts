import { ClaimMembership } from '@throughline/group';
import type { CodeOf, InformationCredibility, MemberRole, SourceReliability } from '@throughline/vocabulary';
import {
  borderInvestigation,
  type Capacity,
  financialInquiry,
  policeAnalysis,
  policeInquiry,
} from '../capacities';
import { idOf, type Tale, tell } from '../tell';
import { type Claimed, derivedEnd, during } from './claimed';

type Grade = readonly [CodeOf<typeof SourceReliability>, CodeOf<typeof InformationCredibility>];
type Member = Claimed & {
  readonly name: string;
  readonly role: CodeOf<typeof MemberRole>;
  readonly by: Capacity;
  readonly grade: Grade;
  readonly grounds: string;
};

/** A claim about somebody, by the step that put them on the record: `harrier`, shown as "Harrier (fictional)". */
const claim = (person: string, { name, role, by, grade, grounds, ...claimed }: Member): Tale =>
  tell(ClaimMembership, {
    name: `${person}/${name}`,
    by,
    on: 'ropewalk',
    recordedAt: claimed.recordedAt,
    ...derivedEnd(claimed),
    input: {
      person: idOf(person),
      label: `${person.charAt(0).toUpperCase()}${person.slice(1)} (fictional)`,
      role,
      during: during(claimed),
      reliability: grade[0],
      credibility: grade[1],
      grounds,
    },
  });

const believed: readonly Tale[] = [
  claim('harrier', {
    name: 'believed',
    role: 'PRINCIPAL',
    by: policeAnalysis,
    from: '2022-09',
    lastSeen: '2023-09',
    reviewed: '2024-03-31',
    recordedAt: '2023-09-28T01:00Z',
    grade: ['C', 'C3'],
    grounds: 'Others wait for his word before a shipment moves. What he is paid is not known.',
  }),
  claim('gannet', {
    name: 'believed',
    role: 'PRINCIPAL',
    by: policeAnalysis,
    from: '2022-09',
    lastSeen: '2023-09',
    reviewed: '2024-03-31',
    recordedAt: '2023-09-28T01:25Z',
    grade: ['B', 'C2'],
    grounds: 'Ordered and paid for the milling machine through a company without premises.',
  }),
  claim('petrel', {
    name: 'believed',
    role: 'SIGNIFICANT',
    by: borderInvestigation,
    from: '2023-01',
    lastSeen: '2023-09',
    reviewed: '2024-03-31',
    recordedAt: '2023-10-02T00:40Z',
    grade: ['B', 'C2'],
    grounds: 'Runs the depot, and signed for the machine.',
  }),
  claim('plover', {
    name: 'believed',
    role: 'PERIPHERAL',
    by: policeAnalysis,
    from: '2023-02',
    lastSeen: '2023-08',
    reviewed: '2024-03-31',
    recordedAt: '2023-10-05T02:10Z',
    grade: ['B', 'C2'],
    grounds: 'Drives one of the two vans; seen eleven times.',
  }),
  claim('egret', {
    name: 'believed',
    role: 'PERIPHERAL',
    by: policeAnalysis,
    from: '2022-12',
    lastSeen: '2023-03',
    reviewed: '2024-03-31',
    recordedAt: '2023-10-05T02:30Z',
    grade: ['C', 'C2'],
    grounds: 'Leases the storage units. That he knows what is in them rests on the public report alone.',
  }),
  claim('curlew', {
    name: 'believed',
    role: 'ASSOCIATE',
    by: financialInquiry,
    from: '2022-12',
    lastSeen: '2023-09',
    reviewed: '2024-03-31',
    recordedAt: '2023-10-09T01:35Z',
    grade: ['B', 'C3'],
    grounds: 'Directs the labour-hire business through whose accounts the cash moves.',
  }),
  claim('skua', {
    name: 'believed',
    role: 'SIGNIFICANT',
    by: policeInquiry,
    from: '2023-05',
    lastSeen: '2023-11',
    reviewed: '2024-03-31',
    recordedAt: '2023-11-20T03:00Z',
    grade: ['B', 'C2'],
    grounds: 'Hands out what comes from the units, and collects for it.',
  }),
];

const shown: readonly Tale[] = [
  claim('harrier', {
    name: 'shown',
    role: 'PRINCIPAL',
    by: policeInquiry,
    from: '2022-09',
    to: '2024-02-21',
    recordedAt: '2024-03-12T00:30Z',
    grade: ['A', 'C1'],
    grounds: 'His own messages, read under warrant, direct every shipment until the day of his arrest.',
  }),
  claim('petrel', {
    name: 'shown',
    role: 'SIGNIFICANT',
    by: policeInquiry,
    from: '2023-01',
    to: '2024-02-21',
    recordedAt: '2024-03-12T00:50Z',
    grade: ['A', 'C1'],
    grounds: 'Found at the depot with the tools that opened the machine.',
  }),
  claim('skua', {
    name: 'shown',
    role: 'SIGNIFICANT',
    by: policeInquiry,
    from: '2023-05',
    to: '2024-02-21',
    recordedAt: '2024-03-12T01:10Z',
    grade: ['A', 'C1'],
    grounds: 'Kept the book of what was handed out and owed.',
  }),
  claim('plover', {
    name: 'shown',
    role: 'PERIPHERAL',
    by: policeInquiry,
    from: '2023-02',
    to: '2024-02-21',
    recordedAt: '2024-03-12T01:30Z',
    grade: ['A', 'C1'],
    grounds: 'Stopped with a load in the van; under direction throughout, and in debt to those who gave it.',
  }),
  claim('tern', {
    name: 'learnt-late',
    role: 'SIGNIFICANT',
    by: financialInquiry,
    from: '2022-08',
    to: '2024-05',
    recordedAt: '2024-06-27T02:00Z',
    grade: ['B', 'C2'],
    grounds:
      'Keeps accounts for businesses. Records restrained in April show that the placing of cash was planned by her from the start; nobody had seen it.',
  }),
  claim('heron', {
    name: 'learnt-late',
    role: 'PERIPHERAL',
    by: policeAnalysis,
    from: '2023-11',
    to: '2024-12',
    recordedAt: '2025-01-22T01:15Z',
    grade: ['B', 'C2'],
    grounds: 'Drove the second van, and was held for something else when this became known.',
  }),
  claim('gannet', {
    name: 'shown',
    role: 'PRINCIPAL',
    by: borderInvestigation,
    from: '2022-09',
    to: '2025-04-30',
    recordedAt: '2025-05-13T20:20Z',
    grade: ['B', 'C1'],
    grounds: 'Ordered from abroad until a partner jurisdiction arrested him.',
  }),
];

const returned: readonly Tale[] = [
  claim('heron', {
    name: 'returned',
    role: 'PRINCIPAL',
    by: policeAnalysis,
    from: '2025-10',
    recordedAt: '2026-04-22T02:00Z',
    grade: ['B', 'C2'],
    grounds: 'Once released, he found the broker and the drivers, and now gives the orders.',
  }),
  claim('kingfisher', {
    name: 'arrived',
    role: 'SIGNIFICANT',
    by: borderInvestigation,
    from: '2025-12',
    recordedAt: '2026-04-23T01:10Z',
    grade: ['B', 'C2'],
    grounds: 'Signed for the second machine at a depot not known before.',
  }),
  claim('dotterel', {
    name: 'arrived',
    role: 'PERIPHERAL',
    by: policeAnalysis,
    from: '2026-01',
    recordedAt: '2026-05-19T03:05Z',
    grade: ['C', 'C3'],
    grounds: 'Carries parcels for Kingfisher; young, and to be met with the trust before anything else.',
  }),
  claim('tern', {
    name: 'returned',
    role: 'ASSOCIATE',
    by: financialInquiry,
    from: '2026-02',
    recordedAt: '2026-08-06T00:40Z',
    grade: ['C', 'C4'],
    grounds:
      'Two payments resemble her way of working. That is little, and another bookkeeper may have learnt it.',
  }),
];

/** Who was claimed to be in it: as believed in 2023, as shown after the arrests, and as it came back. */
export const whoWasInIt: readonly Tale[] = [...believed, ...shown, ...returned];
