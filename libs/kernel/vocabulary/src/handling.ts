import { codeList } from './code-list';

export const Classification = codeList(
  'Classification',
  { says: 'Security classifications, lowest first.', source: 'New Zealand Protective Security Requirements' },
  {
    UNCLASSIFIED: ['UNCLASSIFIED', 'No harm from disclosure.'],
    IN_CONFIDENCE: ['IN CONFIDENCE', 'Disclosure would prejudice law and order, or a person’s privacy.'],
    SENSITIVE: [
      'SENSITIVE',
      'Disclosure would damage New Zealand’s interests or endanger a person’s safety.',
    ],
    RESTRICTED: ['RESTRICTED', 'Disclosure would adversely affect national interests.'],
    CONFIDENTIAL: ['CONFIDENTIAL', 'Disclosure would damage national interests.'],
    SECRET: ['SECRET', 'Disclosure would seriously damage national interests.'],
    TOP_SECRET: ['TOP SECRET', 'Disclosure would cause exceptionally grave damage to national interests.'],
  },
);

export const Purpose = codeList(
  'Purpose',
  { says: 'What information is recorded or used for.', source: 'Throughline' },
  {
    PREVENTION: ['Prevention', 'To stop offending or harm before it happens.'],
    DETECTION: ['Detection', 'To find or report offending.'],
    INVESTIGATION: ['Investigation', 'To establish what happened and who did it.'],
    DISRUPTION: ['Disruption', 'To reduce what a group is able to do.'],
    VICTIM_SUPPORT: ['Victim support', 'To bring a victim to support and services.'],
    COMMUNITY_SUPPORT: ['Community support', 'To support a response that a community leads.'],
    OVERSIGHT: ['Oversight', 'To examine how powers were used.'],
    RESEARCH: ['Research', 'To study or to demonstrate.'],
  },
);

export const Precision = codeList(
  'Precision',
  { says: 'How finely a moment is known, finest first.', source: 'Throughline' },
  {
    INSTANT: ['Instant', 'To the millisecond.'],
    SECOND: ['Second', 'To the second.'],
    MINUTE: ['Minute', 'To the minute.'],
    DAY: ['Day', 'To the day.'],
    MONTH: ['Month', 'To the month.'],
    YEAR: ['Year', 'To the year.'],
    RANGE: ['Range', 'Somewhere between earliest and latest.'],
  },
);
