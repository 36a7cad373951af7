import {
  hypothesisFields,
  stageAdoption,
  StageDeclared,
  stageDispute,
  StageProposed,
} from '@throughline/group';
import {
  code,
  count,
  group,
  id,
  instant,
  line,
  listOf,
  moment,
  prose,
  toldFields,
} from '@throughline/kernel';
import { GroupStage, ReEmergenceStatus, StageOrigin, StageProposalStatus } from '@throughline/vocabulary';

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
  proposedBy: StageDeclared.fields.proposedBy,
  adoptions: listOf(stageAdoption).says('Who took it over.'),
  disputes: listOf(stageDispute).says('Who disagrees, and in which stage they hold it to be instead.'),
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

export const stageDisagreement = group('StageDisagreement', {
  agency: id('Agency').says('The agency that disagrees.'),
  citation: line().says('The declaration that it disagrees with, as stream@revision.'),
  stage: code(GroupStage).says('The stage that was declared.'),
  declaredBy: id('Agency').says('The agency that declared it.'),
  instead: code(GroupStage)
    .optional()
    .says('The stage that it holds the group to be in; none, where left out.'),
  since: moment(),
  rationale: prose().says('Why it disagrees.'),
});

export type StageDisagreement = (typeof stageDisagreement)['_type'];

export const lifecycleProposal = group('LifecycleProposal', {
  citation: line().says('Where it stands in the record, as stream@revision.'),
  stage: code(GroupStage),
  ...toldFields,
  agency: toldFields.agency.says('The agency whose second officer is to decide.'),
  officer: toldFields.officer.says('The officer who proposed it.'),
  rationale: StageProposed.fields.rationale,
  limbs: StageProposed.fields.limbs,
  status: code(StageProposalStatus).says('What became of it.'),
});

export const lifecycleHypothesis = group('LifecycleHypothesis', {
  citation: line().says('Where it stands in the record, as stream@revision.'),
  ...toldFields,
  agency: toldFields.agency.says('The agency whose second officer is to decide.'),
  officer: toldFields.officer.says('The officer who put it forward.'),
  ...hypothesisFields,
  status: code(ReEmergenceStatus).says('What became of it.'),
});
