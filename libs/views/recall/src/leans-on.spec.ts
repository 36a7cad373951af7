import { eventTypes } from '@throughline/contexts';
import { some, streamOf } from '@throughline/story';
import { leansOn } from './leans-on';

/** They refuse what was proposed, or take it back, and rest on nothing of it. */
const refusing = ['ActionRefused', 'ReEmergenceRejected', 'StageProposalVoided'];

describe('what an event leans on', () => {
  const answering = [...eventTypes.values()].filter(({ fields }) => 'proposal' in fields);
  const proposalOf = (type: (typeof answering)[number]) => {
    const event = { ...some(type), data: { ...(some(type).data as object), proposal: 3 } };
    const [recorded] = streamOf('thing-1', [event]);
    return [...leansOn(recorded!).keys()].filter((citation) => citation === 'thing-1@3');
  };

  it('is known of events that answer a proposal', () => expect(answering.length).toBeGreaterThan(4));

  it.each(answering.map((type) => [type.type, type] as const))(
    '%s: is the proposal that it approves, and not one that it refuses',
    (name, type) => expect(proposalOf(type)).toEqual(refusing.includes(name) ? [] : ['thing-1@3']),
  );
});
