import type { BusinessStep, CodeOf } from '@throughline/vocabulary';
import { type ClaimContent, contentOf } from './claim-content';
import type { ClaimLog, HeldClaim } from './claims-held';

/** The last word on each of some claims, told apart by what no later word on a claim changes. */
function* lastWords(log: ClaimLog, isOne: (claim: HeldClaim) => boolean): Generator<HeldClaim> {
  const told = new Set<number>();
  for (let at = log; at; at = at.before) {
    const { claim } = at;
    if (!isOne(claim) || told.has(claim.revision)) continue;
    told.add(claim.revision);
    yield claim;
  }
}

/** Whether an agency has made the very claim already, and it stands: one made with its end does so until it is found to be an error. */
export const isClaimed = (
  log: ClaimLog,
  of: HeldClaim['of'],
  { agency, ...data }: ClaimContent & { readonly agency: string },
): boolean => {
  const content = contentOf(data);
  const stands = data.during.to ? 'ENDED' : 'OPEN';
  const same = lastWords(
    log,
    (claim) => claim.content === content && claim.of === of && claim.agency === agency,
  );
  return [...same].some(({ state }) => state === stands);
};

/** The steps of the business model that are claimed to be served now, each once. */
export const stepsStanding = (log: ClaimLog): readonly CodeOf<typeof BusinessStep>[] => {
  const open = [...lastWords(log, ({ of }) => of === 'STEP')].filter(({ state }) => state === 'OPEN');
  return [...new Set(open.flatMap(({ step }) => step ?? []))];
};
