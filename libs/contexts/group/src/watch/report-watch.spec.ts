import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, story, streamOf } from '@throughline/story';
import {
  GroupIdentified,
  ReEmergenceProposed,
  StageAdopted,
  StageDeclared,
  WatchFellDue,
  WatchReported,
} from '../events';
import { ReportWatch } from './report-watch';
import { stagesHeldBy } from './stages-held-by';

const month = (n: number) => exactly(`2031-0${n}-01T00:00:00.000Z`);
const at = (n: number, agency = 'north') => by(agency, { happened: month(n) });
const report = { observed: 'The yard is let to others, and the phones are silent.' };
const reported = WatchReported(report);

describe('reporting on the watch', () => {
  const suspected = story().given([some(GroupIdentified)], at(1));
  const dismantled = suspected.given([some(StageDeclared, { stage: 'DISMANTLED' })], at(2));

  it('says what was looked at, and that there is no sign of the group', () =>
    dismantled
      .given([some(WatchFellDue)], at(5))
      .when(ReportWatch, report, at(5))
      .then(reported));

  it('may be done at any time, and again', () =>
    dismantled.given([reported], at(3)).when(ReportWatch, report, at(3)).then(reported));

  it('is for an agency that holds it dismantled at the time, or adopted that', () => {
    const adopted = dismantled.given([some(StageAdopted, { stage: 'DISMANTLED' })], at(3, 'south'));
    adopted.when(ReportWatch, report, at(4, 'south')).then(reported);
    adopted.when(ReportWatch, report, at(4, 'east')).rejected('NOT_DISMANTLED');
    dismantled.when(ReportWatch, report, at(1)).rejected('NOT_DISMANTLED');
    dismantled
      .given([some(StageDeclared, { stage: 'RE_EMERGED' })], at(3))
      .when(ReportWatch, report, at(4))
      .rejected('NOT_DISMANTLED');
  });
});

describe('a watch that fell due', () => {
  const told = (...events: Parameters<typeof streamOf>[1]) =>
    streamOf('group-1', [
      [some(StageDeclared, { stage: 'DISMANTLED' }), at(2)],
      [WatchFellDue({ dueAt: month(5).earliest }), at(5)],
      ...events,
    ]);
  const row = async (history: ReturnType<typeof told>, n?: number) =>
    (await rowsOf(history, n === undefined ? n : month(n).earliest).one(stagesHeldBy, 'group-1/agency-north'))
      ?.row;

  it('waits until something is said of it', async () => {
    expect(await row(told())).toMatchObject({ watchWaits: true, answers: [] });
    expect(await row(told(), 4)).toMatchObject({ watchWaits: false });
    const done = told([reported, at(6)]);
    expect(await row(done)).toMatchObject({
      watchWaits: false,
      answers: [{ says: report.observed, citation: 'group-1@2' }],
    });
    expect(await row(done, 5)).toMatchObject({ watchWaits: true });
  });

  it('waits no longer once the group is held to be back', async () => {
    const hypothesis = 'The same phones.';
    expect(await row(told([some(ReEmergenceProposed, { hypothesis }), at(6)]))).toMatchObject({
      watchWaits: false,
      answers: [{ says: hypothesis }],
    });
    expect(await row(told([some(StageDeclared, { stage: 'RE_EMERGED' }), at(6)]))).toMatchObject({
      watchWaits: false,
    });
  });

  it('waits again when it falls due again, and only for the agency whose watch it is', async () => {
    const again = [WatchFellDue({ dueAt: month(8).earliest }), at(8)] as const;
    expect(await row(told([reported, at(6)], again))).toMatchObject({ watchWaits: true });
    expect(await row(told([reported, at(6, 'south')]))).toMatchObject({ watchWaits: true });
  });
});
