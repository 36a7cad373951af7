import { WatchReported } from '../events';
import { organisedGroup } from '../organised-group';
import { around } from '../stage/standing';

/** A sign that the group is back is no report, but a hypothesis: `ProposeReEmergence`. */
export const ReportWatch = organisedGroup.command(
  'ReportWatch',
  'Say that your agency looked whether a group that it holds dismantled is back, and found no sign of it.',
  {
    fields: WatchReported.fields,
    rejects: ['NOT_DISMANTLED'],
    decide: (input, { stages }, { agency, happened }) =>
      around(stages.standings, agency, happened).before?.stage === 'DISMANTLED'
        ? WatchReported(input)
        : organisedGroup.reject('NOT_DISMANTLED'),
  },
);
