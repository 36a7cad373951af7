import { stageAdoption, StageDeclared } from '@throughline/group';
import { code, count, group, id, instant, line, listOf, moment, prose } from '@throughline/kernel';
import { GroupStage, StageOrigin } from '@throughline/vocabulary';

export const lifecycleStage = group('LifecycleStage', {
  citation: line().says('Where it stands in the record, as stream@revision.'),
  revision: count(),
  stage: code(GroupStage),
  declaredBy: id('Agency').says('The agency that declared it, or that identified the group.'),
  officer: id('Officer'),
  happened: moment(),
  recordedAt: instant(),
  rationale: prose().optional().says('Why it was declared; identifying a group is no decision and has none.'),
  authority: line().optional().says('The legal basis of the decision.'),
  basis: listOf(line()).says('The events it relies on, each as stream@revision.'),
  reliesOn: listOf(id('TimelineItem')).says('The events it relies on.'),
  options: StageDeclared.fields.options,
  limbs: StageDeclared.fields.limbs,
  reviewBy: StageDeclared.fields.reviewBy,
  adoptions: listOf(stageAdoption).says('Who took it over.'),
});

export type LifecycleStage = (typeof lifecycleStage)['_type'];

export const agencyStage = group('AgencyStage', {
  agency: id('Agency'),
  stage: code(GroupStage),
  since: moment().says('From when the agency holds the group to be in it.'),
  origin: code(StageOrigin).says('How the agency came to it.'),
  citation: line().says('The declaration it goes back to, as stream@revision.'),
});

export type AgencyStage = (typeof agencyStage)['_type'];

export const agencyLife = group('AgencyLife', {
  agency: id('Agency'),
  held: listOf(agencyStage).says(
    'The stages that it held the group to be in, one after another in the world.',
  ),
});

export type AgencyLife = (typeof agencyLife)['_type'];
