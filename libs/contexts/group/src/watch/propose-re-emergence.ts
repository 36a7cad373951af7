import { hypothesisFields, ReEmergenceProposed } from '../events';
import { organisedGroup } from '../organised-group';
import { around } from '../stage/standing';

export const ProposeReEmergence = organisedGroup.command(
  'ProposeReEmergence',
  'Put forward that a group that your agency holds dismantled is back.',
  {
    fields: hypothesisFields,
    rejects: ['GROUP_MERGED', 'NOT_DISMANTLED', 'ALREADY_PROPOSED', 'NOTHING_CITED'],
    decide: (input, { relations, stages, watch }, { agency, happened, basis, digest }) => {
      if (relations.merged) return organisedGroup.reject('GROUP_MERGED');
      if (around(stages.standings, agency, happened).before?.stage !== 'DISMANTLED')
        return organisedGroup.reject('NOT_DISMANTLED');
      if (watch.hypotheses.some((own) => own.agency === agency))
        return organisedGroup.reject('ALREADY_PROPOSED');
      if (basis.length === 0) return organisedGroup.reject('NOTHING_CITED');
      return ReEmergenceProposed({ ...input, contentHash: digest(input) });
    },
  },
);
