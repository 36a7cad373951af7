import { SOMEBODY } from '@throughline/casework';

const two = (n: number): string => String(n).padStart(2, '0');

/** What a person might record of a detection, with fields of many kinds; no two in a row are alike. */
const input = (n: number) => ({
  summary: `Two pallets of undeclared tobacco in container ${n} cleared at Tauranga Moana`,
  description: 'Seen with two others outside the premises, carrying a grey bag in and leaving without it.',
  offenceTypes: ['ILLICIT_GOODS', 'FINANCIAL'],
  areaOfFocus: 'BORDER',
  harms: ['ECONOMY'],
  place: { label: 'Tauranga Moana', country: 'NZ' },
  detectedAt: { earliest: `2025-11-14T${two(n % 24)}:${two(n % 60)}`, zone: 'Pacific/Auckland' },
  means: 'OFFICER',
  seen: [{ label: 'Hēmi Tūhoro', role: 'CONSIGNEE' }],
  commodities: [{ commodity: 'tobacco', quantity: { amount: '120.5', unit: 'KG' } }],
});
const circumstances = (n: number) => ({
  authority: 'Customs and Excise Act 2018',
  purpose: 'DETECTION',
  happened: { earliest: `2025-${two(1 + (n % 10))}-${two(1 + (n % 28))}` },
});

const DETECTIONS = Array.from({ length: 3_000 }, (_, n) => n);

const OUTCOME = '{ __typename ... on Recorded { id citation position } ... on Rejected { code because } }';
const WHO = 'customs-officer';

const request = (query: string, variables: object) => JSON.stringify({ query, variables });

const RECORD = `mutation ($input: RecordDetectionInput!, $circumstances: CircumstancesInput!) { recordDetection(input: $input, circumstances: $circumstances) ${OUTCOME} }`;

/** Requests as clients send them: their bodies, what each answer must say, and who sends it. */
export const recordDetection = {
  bodies: DETECTIONS.map((n) => request(RECORD, { input: input(n), circumstances: circumstances(n) })),
  says: '"__typename":"Recorded"',
  officer: WHO,
};

export const nothing = {
  bodies: [request('mutation { nothing }', {})],
  says: '"nothing":true',
  officer: WHO,
};

export const nothingOfDetection = {
  bodies: DETECTIONS.map((n) =>
    request('mutation ($input: RecordDetectionInput!) { nothingOfDetection(input: $input) }', {
      input: input(n),
    }),
  ),
  says: '"nothingOfDetection":true',
  officer: WHO,
};

let minutes = 0;

/** The very same claim is refused while the first one stands, so that each begins at another time. */
const anotherMinute = (): string =>
  new Date(Date.UTC(2015, 0, 1) + ++minutes * 60_000).toISOString().slice(0, 16);

export const claimMembership = (group: string) => ({
  body: request(
    `mutation ($input: ClaimMembershipInput!, $circumstances: CircumstancesInput!) { claimMembership(input: $input, circumstances: $circumstances) ${OUTCOME} }`,
    {
      input: {
        group,
        person: SOMEBODY,
        label: 'Rāwiri Kōpū',
        role: 'ASSOCIATE',
        during: { from: { earliest: anotherMinute() } },
        reliability: 'B',
        credibility: 'C2',
        grounds: 'Seen with the others on two days.',
      },
      circumstances: { authority: 'Policing Act 2008', purpose: 'INVESTIGATION' },
    },
  ),
  says: '"__typename":"Recorded"',
  officer: 'police-detective',
});

/** What an agency's analyst has open all day. */
export const listDetections = {
  bodies: [
    request(
      '{ detections(first: 50) { nodes { id summary agencyId recordedAt } pageInfo { endCursor } } }',
      {},
    ),
  ],
  says: '"endCursor"',
};
