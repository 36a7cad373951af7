export { agencies } from './agencies';
export { SOMEBODY } from './beginning';
export { casework, type Scale } from './casework';
export { LANDMARK, landmarkItems } from './landmark';
export type { Told } from './world';
