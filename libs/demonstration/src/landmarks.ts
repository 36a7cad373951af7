/** A moment worth replaying the scenario at: as `trueAt`, as `knownAt`, or as both. */
type Landmark = { readonly name: string; readonly at: string; readonly says: string };

export const landmarks: readonly Landmark[] = [
  {
    name: 'before it had a name',
    at: '2023-07-01',
    says: 'Five agencies have each recorded a part of it, and no group is on the record yet.',
  },
  {
    name: 'newly targeted',
    at: '2023-12-06',
    says: 'The police have decided to act, relying on a public report and a bank’s report that both look sound.',
  },
  {
    name: 'what gave way',
    at: '2024-04-30',
    says: 'Arrests are made and money is restrained, but the public report that the searches relied on is improbable now.',
  },
  {
    name: 'held to be dismantled',
    at: '2025-07-15',
    says: 'Police and Customs hold it dismantled, the financial intelligence unit only disrupted, and Immigration dormant.',
  },
  {
    name: 'back again',
    at: '2026-05-06',
    says: 'Another machine has come from the same broker: Police and Customs hold it re-emerged, with other people in it.',
  },
  {
    name: 'as the scenario ends',
    at: '2026-09-30',
    says: 'It is active, one action is authorised and waits to be carried out, and one referral of 2023 has still not been answered.',
  },
];
