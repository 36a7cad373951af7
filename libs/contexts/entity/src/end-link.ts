import { isBefore } from '@throughline/kernel';
import { entity } from './entity';
import { EntityLinkEnded } from './events';

/** It ended when this happened, which may be before the entity was registered; in error, it never was, also where it was claimed with an end. */
export const EndLink = entity.command('EndLink', 'Say that what joined two entities ended, or never was.', {
  takesBack: ({ end }) => end === 'IN_ERROR',
  fields: EntityLinkEnded.fields,
  mayPrecede: true,
  rejects: ['NO_SUCH_LINK', 'NOT_THE_RECORDER', 'ALREADY_ENDED', 'ENDED_BEFORE_IT_BEGAN'],
  decide: (input, { links }, { agency, happened }) => {
    const ceased = input.end === 'CEASED';
    const link = links.find(({ revision }) => revision === input.link);
    if (!link) return entity.reject('NO_SUCH_LINK');
    if (link.agency !== agency) return entity.reject('NOT_THE_RECORDER');
    if (link.state === 'IN_ERROR' || (ceased && link.state === 'ENDED'))
      return entity.reject('ALREADY_ENDED');
    if (ceased && isBefore(happened, link.since)) return entity.reject('ENDED_BEFORE_IT_BEGAN');
    return EntityLinkEnded(input);
  },
});
