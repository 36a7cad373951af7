import { boolean, id, mayHaveComeBy, moment, projection, type Recorded } from '@throughline/kernel';
import { InquiryDisclosed, InquiryOpened } from './inquiry-events';

type Opened = ReturnType<typeof InquiryOpened>;
type Disclosed = ReturnType<typeof InquiryDisclosed>;

const agenciesIn = ({ type, data }: Recorded): readonly string[] => {
  if (type === InquiryOpened.type) return (data as Opened['data']).examined;
  return type === InquiryDisclosed.type ? (data as Disclosed['data']).disclosedTo : [];
};

/** Which agency is examined by which inquiry; the key is the inquiry and the agency. */
export const examinations = projection(
  'Examination',
  'An agency that an inquiry examines, and since when it may know of that.',
  {
    fields: {
      inquiry: id('Inquiry'),
      overseer: id('Agency').says('The oversight body whose inquiry it is.'),
      examinedAgency: id('Agency'),
      happened: moment().says('When the inquiry was opened.'),
      isDisclosed: boolean().says('Whether the inquiry is opened to the agency.'),
      disclosedOn: moment().optional().says('When it was opened to the agency.'),
    },
    filters: ['inquiry', 'overseer', 'examinedAgency', 'isDisclosed'],
    holds: 'happened',
    asAt: (row, at) =>
      row.disclosedOn && !mayHaveComeBy(row.disclosedOn, at)
        ? { ...row, isDisclosed: false, disclosedOn: undefined }
        : row,
    restates: ['isDisclosed'],
    serves: { one: 'examination', many: 'examinations' },
  },
).onEveryOf(
  (event) => agenciesIn(event).map((examined) => `${event.stream}/${examined}`),
  (row, event, key) => {
    const { stream, agency, happened } = event;
    if (row) return { ...row, isDisclosed: true, disclosedOn: happened };
    const examinedAgency = key.slice(stream.length + 1);
    return { inquiry: stream, overseer: agency, examinedAgency, happened, isDisclosed: false };
  },
);
