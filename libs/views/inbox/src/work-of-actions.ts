import {
  actions,
  AgreeCredit,
  AuthoriseAction,
  CreditProposed,
  ModerateEffect,
  RefuseAction,
  RemeasureEffect,
} from '@throughline/disruption';
import type { RowOf } from '@throughline/kernel';
import { RemeasurementPoint } from '@throughline/vocabulary';
import { inboxItems } from './inbox-items';
import type { Work, WorkSource } from './work-item';

export const readForActions = [actions, inboxItems];

type Action = { readonly key: string; readonly row: RowOf<typeof actions> };

const about = ({ key: subject, row: { title: says, isExercise: exercise } }: Action) => ({
  subject,
  says,
  exercise,
});

/** A plan that waits for a second officer. */
const toAuthorise = (action: Action): readonly Work[] => {
  const { status, planRevision: revision, steps, plannedFor } = action.row;
  if (status !== 'PLANNED') return [];
  const since = steps.at(-1)!.happened;
  const commands = [AuthoriseAction, RefuseAction];
  return [{ kind: 'AUTHORISE_PLAN', ...about(action), revision, since, dueBy: plannedFor?.latest, commands }];
};

/** The last judgement of each kind of effect, unless a second officer has decided on it, or a yield known by then was corrected since. */
const toModerate = (action: Action): readonly Work[] => {
  const { effects, moderated, yields, corrected } = action.row;
  const isCorrectedSince = (judged: number): boolean =>
    [...yields, ...corrected].some(
      ({ revision = 0, corrects }) => corrects !== undefined && corrects < judged && revision > judged,
    );
  const last = effects.filter(({ on }, n) => !effects.slice(n + 1).some((later) => later.on === on));
  return last.flatMap(({ contentHash, revision = 0, happened: since }): readonly Work[] => {
    const isModerated = moderated.some(({ proposal }) => proposal === revision);
    if (contentHash === undefined || isModerated || isCorrectedSince(revision)) return [];
    return [{ kind: 'MODERATE_EFFECT', ...about(action), revision, since, commands: [ModerateEffect] }];
  });
};

/** What was called for and has not been measured since. */
const toRemeasure = (action: Action): readonly Work[] => {
  const { called, remeasurements } = action.row;
  const waiting = called.filter(({ point }) => !remeasurements.some((one) => one.point === point));
  return waiting.map(({ point, dueAt: dueBy, happened: since }) => ({
    kind: 'REMEASURE_EFFECT',
    ...about(action),
    says: `${RemeasurementPoint.codes[point].label} after: ${action.row.title}`,
    since,
    dueBy,
    commands: [RemeasureEffect],
  }));
};

/** What is to be done of the actions that the agency owns. */
export const actionWork: WorkSource = async (rows, agency) => {
  const owned = await rows.all(actions, { agency: [agency], status: ['PLANNED', 'EXECUTED'] });
  return owned.flatMap((action) => [...toAuthorise(action), ...toModerate(action), ...toRemeasure(action)]);
};

/** Credits that were proposed to the agency, by the last proposal of each action, and that it has not agreed to. */
export const creditWork: WorkSource = async (rows, agency) => {
  const proposed = await rows.all(inboxItems, { routedBy: [agency], type: [CreditProposed.type] });
  const shared = await rows.many(actions, [...new Set(proposed.map(({ row }) => row.action!))]);
  return [...shared.values()].flatMap((action): readonly Work[] => {
    const last = action.row.credits.at(-1);
    if (!last?.yetToAgree.includes(agency)) return [];
    const { revision, agency: from, happened: since } = last;
    return [{ kind: 'AGREE_CREDIT', ...about(action), revision, from, since, commands: [AgreeCredit] }];
  });
};
