import { customs, overseer, police } from './cast';
import { does, isRefused, sees, type Story } from './story';

const agreement = (title: string) => ({
  title,
  parties: [customs.agency, police.agency],
  dataClasses: ['DETECTIONS'],
  purposes: ['INVESTIGATION'],
  ceiling: 'RESTRICTED',
  legalBasis: 'Customs and Excise Act 2018, section 316',
  onwardSharing: 'PARTIES',
  during: { from: { earliest: '2046-01-08' } },
});

const seen = (summary: string, on: string) => ({
  summary,
  offenceTypes: ['ILLICIT_GOODS'],
  areaOfFocus: 'BORDER',
  harms: ['ECONOMY'],
  detectedAt: { earliest: on },
  means: 'SENSOR',
});

const shared = (detection: string) => ({
  to: police.agency,
  form: 'ACTION',
  detection,
  areaOfFocus: 'NATIONAL',
  grounds: 'The addressee lives in the district.',
  agreement: '$used',
  dataClasses: ['DETECTIONS'],
});

const duty = (records: string) => ({
  agency: customs.agency,
  kind: 'RETENTION',
  records,
  dueBy: '2046-02-28T00:00Z',
});

const quarter = 'period: { from: { earliest: "2046-01" }, to: { earliest: "2046-03" } }';

const funnel = `sharingFunnel(from: "agency-customs", to: "agency-police", ${quarter}, at: $at) { all { shared acknowledged actedOn neverOpened } unopened { detection { summary } } }`;

const hours = `effortBooked(agency: "agency-customs", ${quarter}, at: $at) { byPriority { priority effort { bookings minutes } } }`;

const duties =
  'stewardshipDuties(filter: { agency: ["agency-customs"] }, at: $at, order: RECORDED_OLDEST_FIRST) { nodes { records status } }';

const days = (n: number) => ({ known: 2, median: { atMostMinutes: n * 1_440 } });

export const aQuarterInFigures: Story = {
  title: 'A quarter in figures: what was kept, shared, opened, and how long it took',
  steps: [
    ...(['used', 'unused'] as const).map((as) =>
      does(customs.manager, `records an agreement that is to be ${as} this quarter`, {
        on: as === 'used' ? '2046-01-08' : undefined,
        gives: 'MakeSharingAgreement',
        input: agreement(as === 'used' ? 'Parcels at the border' : 'Passenger lists'),
        as,
      }),
    ),
    ...(['Vapes in a cot', 'Vapes in a piano'] as const).map((summary, nth) =>
      does(customs.officer, `records this, three days after it came to notice: ${summary}`, {
        on: nth === 0 ? '2046-01-11' : undefined,
        happened: '2046-01-08T00:00Z',
        gives: 'RecordDetection',
        input: seen(summary, '2046-01-08T00:00Z'),
        as: nth === 0 ? 'cot' : 'piano',
      }),
    ),
    ...(['cot', 'piano'] as const).map((thing) =>
      does(customs.officer, `shares with the police what was found in the ${thing}`, {
        on: thing === 'cot' ? '2046-01-15' : undefined,
        gives: 'OfferReferral',
        input: shared(`$${thing}`),
        as: `${thing}Shared`,
      }),
    ),
    does(police.officer, 'takes on one of the two, and never opens the other', {
      on: '2046-01-18',
      gives: 'AcceptReferral',
      input: { referral: '$cotShared', lead: 'Sefa Tuilagi' },
    }),
    does(customs.officer, 'opens a case on parcels', {
      on: '2046-02-01',
      gives: 'OpenCase',
      input: {
        title: 'Parcels with vapes',
        kind: 'INVESTIGATION',
        priority: 'DETECT',
        areaOfFocus: 'BORDER',
        offenceTypes: ['ILLICIT_GOODS'],
      },
      as: 'file',
    }),
    isRefused(customs.officer, 'cannot book what took neither time nor money', {
      gives: 'BookEffort',
      input: { case: '$file', priority: 'DETECT', activity: 'Profiling' },
      because: 'NOTHING_SPENT',
    }),
    ...([600, 6_000] as const).map((minutes) =>
      does(customs.officer, `books ${minutes} minutes of profiling`, {
        gives: 'BookEffort',
        input: { case: '$file', priority: 'DETECT', activity: 'Profiling', minutes },
        as: minutes === 600 ? 'right' : 'wrong',
      }),
    ),
    does(customs.officer, 'cancels the second booking, in which a digit was one too many', {
      on: '2046-02-10',
      gives: 'CancelEffort',
      input: { effort: '$wrong', reason: 'It was 600, and booked before.' },
    }),
    ...(['images of the scanner', 'declarations of December'] as const).map((records) =>
      does(customs.manager, `takes on the duty to keep ${records} until the end of February`, {
        gives: 'AssumeStewardship',
        input: duty(records),
        as: records.startsWith('images') ? 'images' : 'declarations',
      }),
    ),
    does(customs.manager, 'says that the first is done', {
      on: '2046-02-20',
      gives: 'DischargeStewardship',
      input: { agency: customs.agency, duty: '$images#', outcome: 'Handed to the archive.' },
    }),
    isRefused(police.manager, 'cannot discharge a duty of Customs', {
      gives: 'DischargeStewardship',
      input: { agency: customs.agency, duty: '$declarations#', outcome: 'Done.' },
      because: 'NOT_YOUR_AGENCY',
    }),
    sees(overseer.officer, 'reads in March that the first was kept, and the second is breached', {
      on: '2046-03-04',
      inTime: true,
      asks: duties,
      shows: { stewardshipDuties: { nodes: [{ status: 'DISCHARGED' }, { status: 'BREACHED' }] } },
    }),
    sees(overseer.officer, 'reads that in the middle of February neither was', {
      asks: duties,
      at: { trueAt: '2046-02-15' },
      shows: { stewardshipDuties: { nodes: [{ status: 'OUTSTANDING' }, { status: 'OUTSTANDING' }] } },
    }),
    sees(overseer.officer, 'reads how far what was shared came: one was never opened', {
      asks: funnel,
      shows: {
        sharingFunnel: {
          all: { shared: 2, acknowledged: 1, actedOn: 1, neverOpened: 1 },
          unopened: [{ detection: { summary: 'Vapes in a piano' } }],
        },
      },
    }),
    sees(overseer.officer, 'reads how far it had come on 16 January: nobody had opened anything', {
      asks: funnel,
      at: { trueAt: '2046-01-16', knownAt: '2046-01-16' },
      shows: { sharingFunnel: { all: { shared: 2, acknowledged: 0, neverOpened: 2 } } },
    }),
    sees(overseer.officer, 'reads how many days lay between what happened, its record and its sharing', {
      asks: `latency(agency: "agency-customs", ${quarter}, at: $at) { all { detections steps { step pending times { known median { atMostMinutes } } } } }`,
      shows: {
        latency: {
          all: {
            detections: 2,
            steps: [
              { step: 'DETECTION', times: days(0) },
              { step: 'RECORDING', times: days(3) },
              { step: 'SHARING', times: days(4) },
              { step: 'ACTING', pending: 2 },
            ],
          },
        },
      },
    }),
    sees(overseer.officer, 'reads the hours beside the priority, without what was cancelled', {
      asks: hours,
      shows: {
        effortBooked: { byPriority: [{ priority: 'DETECT', effort: { bookings: 1, minutes: 600 } }] },
      },
    }),
    sees(overseer.officer, 'reads the hours as they were booked on 5 February', {
      asks: hours,
      at: { knownAt: '2046-02-05' },
      shows: { effortBooked: { byPriority: [{ effort: { bookings: 2, minutes: 6_600 } }] } },
    }),
    sees(overseer.officer, 'reads which agreement was used, and which never was', {
      asks: `agreementsInUse(agency: "agency-customs", ${quarter}, at: $at) { agreements { title times isNeverUsed } }`,
      names: [
        '{"title":"Parcels at the border","times":2,"isNeverUsed":false}',
        '{"title":"Passenger lists","times":0,"isNeverUsed":true}',
      ],
    }),
  ],
};
