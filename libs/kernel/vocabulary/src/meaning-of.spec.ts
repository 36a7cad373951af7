import { EntityKind, EntityLinkKind } from './entity';
import { HandlingCode } from './grading';
import { GroupStage, TieKind } from './group';
import { meaningOf } from './meaning-of';

describe('the meaning of a code', () => {
  it('says of a stage what may follow it', () => {
    expect(meaningOf(GroupStage, 'SUSPECTED')).toBe(
      'Named, not yet assessed. May be followed by ASSESSED or REJECTED.',
    );
    expect(meaningOf(GroupStage, 'DISMANTLED')).toMatch(/ May be followed by RE_EMERGED\.$/);
    expect(meaningOf(GroupStage, 'REJECTED')).toMatch(/ Nothing may follow it\.$/);
  });

  it('says of a link what it may join', () => {
    expect(meaningOf(EntityLinkKind, 'HOLDS')).toMatch(
      / From PERSON or ORGANISATION to ACCOUNT or DOCUMENT\.$/,
    );
    expect(meaningOf(EntityLinkKind, 'LOCATED_AT')).toMatch(
      / From anything to ADDRESS, VEHICLE or VESSEL\.$/,
    );
  });

  it('says of a tie whom it may join', () =>
    expect(meaningOf(TieKind, 'CUSTODY')).toMatch(/ Joins PERSON only\.$/));

  it('says of a kind of thing by what it may be told', () =>
    expect(meaningOf(EntityKind, 'ADDRESS')).toMatch(/ Told by NAME, ALIAS, ADDRESS or COORDINATES\.$/));

  it('is what the list says, where no table says more', () =>
    expect(meaningOf(HandlingCode, 'SHARE')).toBe(HandlingCode.codes.SHARE.says));
});
