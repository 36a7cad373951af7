import { event, line, prose } from '@throughline/kernel';

/** It names the detection as text and not by an id, so that nothing that follows ids leads from a detection to who told of it. */
export const SourceRecorded = event(
  'SourceRecorded',
  'The agency that recorded a detection recorded, apart from it, who told of it.',
  {
    marking: 'SENSITIVE',
    fields: {
      ofDetection: line().says('The id of the detection that it is the source of.'),
      source: line().personal('source').says('Who told of it.'),
      contact: prose().personal('source').optional().says('How the source is reached.'),
      safeguards: prose()
        .optional()
        .says('What must not be done, so that nobody finds out the source; without naming anybody.'),
    },
  },
);
