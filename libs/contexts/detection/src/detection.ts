import { aggregate, type EventOf, never } from '@throughline/kernel';
import { detectionEvents, type DetectionGraded, type DetectionLinked } from './events';

type Graded = EventOf<typeof DetectionGraded>['data'];
type Linked = EventOf<typeof DetectionLinked>['data'];

/** A grade, without what it rests on. */
export type Grade = Omit<Graded, 'reason'>;

/** What must be known of a detection to decide on it. */
type DetectionState = {
  readonly recordedBy: string;
  readonly grade: Grade | undefined;
  /** The ids it is linked to. */
  readonly links: readonly string[];
};

const none: DetectionState = { recordedBy: '', grade: undefined, links: [] };

/** The ids that a link names; exactly one in every link on the record. */
export const linkedIds = ({ group, case: inCase, entity }: Omit<Linked, 'grounds'>): readonly string[] =>
  [group, inCase, entity].filter((linked) => linked !== undefined);

/** Whether a grade allows sharing under conditions without stating any. */
export const lacksConditions = ({ handling, handlingConditions }: Grade): boolean =>
  handling === 'CONDITIONS' && !handlingConditions;

export const detection = aggregate('Detection', {
  says: 'Something seen that points to organised offending: by whom, where, how, and how surely.',
  events: detectionEvents,
  initial: none,
  evolve: (state, event): DetectionState => {
    switch (event.type) {
      case 'DetectionRecorded':
        return { ...state, recordedBy: event.agency };
      case 'DetectionGraded':
      case 'DetectionRegraded':
        return { ...state, grade: event.data };
      case 'DetectionLinked':
        return { ...state, links: [...state.links, ...linkedIds(event.data)] };
      default:
        return never(event);
    }
  },
  rejections: {
    DETECTED_IN_THE_FUTURE: 'A detection cannot be recorded before it came to notice.',
    DETECTED_BEFORE_IT_HAPPENED:
      'Nothing can come to notice before it happened: say in circumstances.happened when it did.',
    NOT_THE_RECORDER: 'Only the agency that recorded a detection may grade it.',
    ALREADY_GRADED: 'The detection has a grade; regrade it instead.',
    NOT_GRADED: 'The detection has no grade to change; grade it first.',
    SAME_GRADE: 'This is the grade that the detection has already.',
    CONDITIONS_NOT_STATED: 'Sharing under conditions needs the conditions stated.',
    NOT_ONE_LINK: 'A link is to exactly one group, case or entity.',
    ALREADY_LINKED: 'The detection is linked to this already.',
  },
});
