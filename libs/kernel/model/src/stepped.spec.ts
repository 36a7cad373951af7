import { by, some, streamOf } from '@throughline/story';
import { event } from './event';
import { line } from './field';
import { exactly } from './moment';
import { stepped, steppedUntil } from './stepped';
import { citationIn } from './told';

const Moved = event('Moved', 'Something moved.', { marking: 'IN_CONFIDENCE', fields: { where: line() } });
const day = (n: number) => exactly(`2031-01-0${n}T00:00:00.000Z`);
const [first, second] = streamOf('thing-1', [
  [some(Moved), by('north', { happened: day(1) })],
  [some(Moved), by('south', { happened: day(3) })],
]) as [ReturnType<typeof streamOf>[number], ReturnType<typeof streamOf>[number]];
const begun = stepped({ steps: [] }, first, { status: 'HERE', dueBy: 'May', says: 'It began.' });
const moved = stepped(begun, second, { status: 'THERE', dueBy: 'June' });

describe('what steps make', () => {
  it('stands where the last step left it, with all that the step says but for why', () => {
    expect(begun).toMatchObject({ status: 'HERE', dueBy: 'May' });
    expect(begun).not.toHaveProperty('says');
    expect(moved).toMatchObject({ status: 'THERE', dueBy: 'June' });
  });

  it('tells of every step who made it, why, and by what it is cited', () =>
    expect(moved.steps).toMatchObject([
      { status: 'HERE', agency: 'agency-north', says: 'It began.', citation: 'thing-1@0' },
      { status: 'THERE', agency: 'agency-south', citation: 'thing-1@1' },
    ]));

  it('stood at a date where the steps until then had left it', () => {
    const until = steppedUntil('status', 'dueBy');
    expect(until(moved, day(2).earliest)).toMatchObject({ status: 'HERE', dueBy: 'May', steps: [{}] });
    expect(until(moved, day(3).earliest)).toMatchObject({ status: 'THERE', dueBy: 'June' });
  });

  it('said nothing by a date of what only a later step says', () => {
    const answered = {
      ...moved,
      steps: [begun.steps[0]!, { ...moved.steps[1]!, answer: 'yes' }],
      answer: 'yes',
    };
    expect(steppedUntil('answer')(answered, day(2).earliest).answer).toBeUndefined();
  });
});

describe('the citation in an event', () => {
  it('is of the revision that it names in its own stream', () =>
    expect(citationIn('claim')({ stream: 'group-1', data: { claim: 4 } })).toBe('group-1@4'));
});
