import {
  code,
  group,
  id,
  instant,
  listOf,
  mayHaveComeBy,
  projection,
  prose,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { InquiryResult, InquiryStatus } from '@throughline/vocabulary';
import { InquiryClosed, InquiryDisclosed, InquiryOpened } from './inquiry-events';

const disclosure = group('InquiryDisclosure', { ...InquiryDisclosed.fields, ...toldFields });
const closing = group('InquiryClosing', { ...InquiryClosed.fields, ...toldFields });

/** What overseers examine, and to whom each inquiry is disclosed: nobody else may learn of it. */
export const inquiries = projection(
  'Inquiry',
  'What an overseer examines, to whom that is disclosed, and what came of it.',
  {
    fields: {
      ...InquiryOpened.fields,
      overseer: id('Agency').says('The oversight body whose inquiry it is.'),
      officer: toldFields.officer.says('The officer who opened it.'),
      happened: toldFields.happened.says('When it was opened.'),
      recordedAt: instant(),
      status: code(InquiryStatus),
      disclosedTo: listOf(id('Agency')).says(
        'The agencies that it is opened to; it is sealed from all others.',
      ),
      disclosures: listOf(disclosure).says('How it came to be disclosed, in the order recorded.'),
      result: code(InquiryResult).optional(),
      outcome: prose().optional().says('What came of it.'),
      closings: listOf(closing, 1).says('How it was closed, where it was.'),
    },
    of: 'Inquiry',
    filters: ['overseer', 'status', 'result', 'dueBy'],
    sorts: ['title', 'dueBy'],
    searches: ['title', 'termsOfReference'],
    holds: 'happened',
    asAt: (row, at) => {
      const disclosures = row.disclosures.filter(({ happened }) => mayHaveComeBy(happened, at));
      const closings = row.closings.filter(({ happened }) => mayHaveComeBy(happened, at));
      const [closed] = closings;
      return {
        ...row,
        disclosures,
        closings,
        disclosedTo: disclosures.flatMap(({ disclosedTo }) => disclosedTo),
        status: closed ? ('CLOSED' as const) : ('OPEN' as const),
        result: closed?.result,
        outcome: closed?.outcome,
      };
    },
    restates: ['status', 'result'],
    serves: { one: 'inquiry', many: 'inquiries' },
  },
)
  .on(InquiryOpened, (_, event) => ({
    ...event.data,
    overseer: event.agency,
    officer: event.officer,
    happened: event.happened,
    recordedAt: event.recordedAt,
    status: 'OPEN',
    disclosedTo: [],
    disclosures: [],
    closings: [],
  }))
  .on(InquiryDisclosed, (row, event) => {
    const disclosed = { ...event.data, ...toldBy(event) };
    const disclosedTo = [...(row?.disclosedTo ?? []), ...event.data.disclosedTo];
    return row && { ...row, disclosedTo, disclosures: [...row.disclosures, disclosed] };
  })
  .on(
    InquiryClosed,
    (row, event) =>
      row && { ...row, ...event.data, status: 'CLOSED', closings: [{ ...event.data, ...toldBy(event) }] },
  );
