import { by, digest, some, story } from '@throughline/story';
import { AgreeCredit } from './agree-credit';
import { ActionAuthorised, ActionExecuted, ActionPlanned, CreditAgreed, CreditProposed } from './events';
import { ProposeCredit } from './propose-credit';

const authorised = story().given(
  [some(ActionPlanned, { partners: ['agency-south', 'agency-east'] }), some(ActionAuthorised)],
  by('north'),
);
const executed = authorised.given([some(ActionExecuted)], by('north'));
const shares = (...parts: readonly (readonly [string, string])[]) => ({
  shares: parts.map(([agency, percent]) => ({ agency: `agency-${agency}`, percent })),
  reason: 'By the days that each gave.',
});
const thirds = shares(['north', '33.334'], ['south', '33.333'], ['east', '33.333']);
const proposed = CreditProposed({ ...thirds, contentHash: digest(thirds) });
const waiting = executed.given([proposed], by('north'));
const approval = { proposal: 3, contentHash: digest(thirds) };

describe('credit for an action', () => {
  it('is proposed as shares of one whole', () => {
    executed.when(ProposeCredit, thirds, by('north')).then(proposed);
    for (const not of [
      shares(['north', '60'], ['south', '60']),
      shares(['north', '99.999']),
      shares(['north', '100'], ['south', '0']),
      shares(),
    ])
      executed.when(ProposeCredit, not, by('north')).rejected('NOT_THE_WHOLE');
  });

  it('is shared among those who took part, each once', () => {
    executed
      .when(ProposeCredit, shares(['north', '50'], ['west', '50']), by('north'))
      .rejected('SHARE_WITHOUT_PART');
    executed
      .when(ProposeCredit, shares(['north', '50'], ['north', '50']), by('north'))
      .rejected('SHARED_TWICE');
    executed.when(ProposeCredit, thirds, by('west')).rejected('NOT_TAKING_PART');
    authorised.when(ProposeCredit, thirds, by('north')).rejected('NOT_EXECUTED');
  });

  it('is agreed by each that took part, once, and to that very proposal', () => {
    waiting.when(AgreeCredit, approval, by('south')).then(CreditAgreed(approval));
    waiting.when(AgreeCredit, approval, by('north')).rejected('ALREADY_AGREED');
    waiting.when(AgreeCredit, approval, by('west')).rejected('NOT_TAKING_PART');
    waiting.when(AgreeCredit, { ...approval, proposal: 2 }, by('south')).rejected('NOTHING_TO_APPROVE');
    waiting
      .when(AgreeCredit, { ...approval, contentHash: 'b6'.repeat(32) }, by('south'))
      .rejected('OTHER_CONTENT');
  });

  it('is agreed by those, too, who are to have no share', () => {
    const all = shares(['east', '100']);
    const agreeing = { proposal: 3, contentHash: digest(all) };
    executed
      .given([CreditProposed({ ...all, contentHash: digest(all) })], by('east'))
      .when(AgreeCredit, agreeing, by('south'))
      .then(CreditAgreed(agreeing));
  });

  it('is not agreed on what has changed since it was proposed', () =>
    waiting
      .when(
        AgreeCredit,
        approval,
        by('south', { known: { relied: new Map([['action-2@3', { withdrawn: true }]]) } }),
      )
      .rejected('BASIS_CHANGED'));

  it('has to be agreed anew once something else was proposed', () =>
    waiting
      .given([CreditAgreed(approval)], by('south'))
      .given([some(CreditProposed, shares(['north', '50'], ['south', '50']))], by('east'))
      .when(AgreeCredit, approval, by('south'))
      .rejected('NOTHING_TO_APPROVE'));
});
