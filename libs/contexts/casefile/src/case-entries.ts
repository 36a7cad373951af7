import {
  boolean,
  citationIn,
  citationOf,
  count,
  group,
  id,
  listOf,
  projection,
  type Recorded,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { comeBy } from './come-by';
import { askedFor } from './exercise';
import { isWithdrawn } from './statements';
import { EntryCorrected, EntryRecorded } from './work-events';

const revision = count().says('The revision in the record of the case.');

const { original: _, ...correctionFields } = askedFor(EntryCorrected);
const entryCorrection = group('EntryCorrection', {
  ...correctionFields,
  revision,
  stands: boolean().says('Whether the correction was not itself said to be wrong altogether.'),
  ...toldFields,
});
type Correction = (typeof entryCorrection)['_type'];

/** Which corrections stand, and whether the entry does, follows from all of the corrections together. */
const corrected = ({ revision: entry }: { readonly revision: number }, all: readonly Correction[]) => {
  const links = all.map((one) => ({ ...one, corrects: one.entry }));
  return {
    corrections: all.map((one) => ({ ...one, stands: !isWithdrawn(links, one.revision) })),
    withdrawn: isWithdrawn(links, entry),
  };
};

const correctionOf = (event: Recorded<ReturnType<typeof EntryCorrected>>): Correction => {
  const { entry, fault, correction, wrongAltogether } = event.data;
  const told = { ...toldBy(event), revision: event.revision, stands: true };
  return { entry, fault, wrongAltogether, ...told, ...(correction === undefined ? {} : { correction }) };
};

/** What was entered in cases, each with what was later said to be wrong with it; the key is the citation of the entry. */
export const caseEntries = projection(
  'CaseEntry',
  'What was entered in a case, with every correction beside it.',
  {
    fields: {
      ...EntryRecorded.fields,
      ...toldFields,
      agency: toldFields.agency.says('The agency that entered it.'),
      officer: toldFields.officer.says('The officer who entered it.'),
      case: id('Case'),
      revision,
      withdrawn: boolean().says('Whether it was said to be wrong altogether, so that nobody may rely on it.'),
      corrections: listOf(entryCorrection).says('Every correction, in the order recorded.'),
    },
    filters: ['case', 'kind', 'agency', 'officer', 'withdrawn', 'exercise'],
    sorts: ['happened', 'recordedAt'],
    searches: ['summary', 'description'],
    holds: 'happened',
    asAt: (row, at) => ({ ...row, ...corrected(row, comeBy(row.corrections, at)) }),
    restates: ['withdrawn'],
    serves: { one: 'caseEntry', many: 'caseEntries' },
  },
)
  .onKey(EntryRecorded, citationOf, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    case: event.stream,
    revision: event.revision,
    withdrawn: false,
    corrections: [],
  }))
  .onKey(
    EntryCorrected,
    citationIn('original'),
    (row, event) => row && { ...row, ...corrected(row, [...row.corrections, correctionOf(event)]) },
  );
