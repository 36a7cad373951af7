import { by, sampleFields, story } from '@throughline/story';
import { InquiryOpened, sealed } from './inquiry-events';
import { OpenInquiry } from './open-inquiry';

const input = { ...sampleFields(OpenInquiry.fields), examined: ['agency-north', 'agency-south'] };
const own = { name: 'Conduct authority', kind: 'OVERSIGHT_BODY' } as const;
const overseer = by('overseer', { known: { own } });

describe('opening an inquiry', () => {
  it('is recorded with its terms of reference and the agencies examined', () =>
    story().when(OpenInquiry, input, overseer).then(InquiryOpened(input)));

  it('is sealed: nobody below the highest clearance may see it', () => expect(sealed).toBe('TOP_SECRET'));

  it('asks what sort of body the agency is', () => {
    const asked = OpenInquiry.consults?.(input, { agency: 'agency-overseer' } as never, {} as never);
    expect(Object.values(asked ?? {}).map(([fact, of]) => [fact.name, of])).toEqual([
      ['AgencyStanding', 'agency-overseer'],
    ]);
  });

  it('is for oversight bodies on the register', () => {
    story()
      .when(OpenInquiry, input, by('police', { known: { own: { ...own, kind: 'POLICE' } } }))
      .rejected('NOT_AN_OVERSIGHT_BODY');
    story().when(OpenInquiry, input, by('overseer')).rejected('NOT_AN_OVERSIGHT_BODY');
  });

  it('examines somebody', () =>
    story()
      .when(OpenInquiry, { ...input, examined: [] }, overseer)
      .rejected('NOBODY_EXAMINED'));

  it('does not examine the overseer itself', () =>
    story()
      .when(OpenInquiry, { ...input, examined: ['agency-north', 'agency-overseer'] }, overseer)
      .rejected('EXAMINES_ITSELF'));

  it('is not by an officer who declared an interest in an agency examined', () => {
    story()
      .when(OpenInquiry, input, { ...overseer, interests: new Map([['agency-south', 'agency-overseer@1']]) })
      .rejected('CONFLICT_DECLARED');
    story()
      .when(OpenInquiry, input, { ...overseer, interests: new Map([['agency-east', 'agency-overseer@1']]) })
      .then(InquiryOpened(input));
  });

  it('is to be concluded later', () =>
    story()
      .when(OpenInquiry, { ...input, dueBy: '2031-02-01T00:00:00.000Z' }, overseer)
      .rejected('DUE_IN_THE_PAST'));
});
