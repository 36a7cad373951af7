/** The parts of serving that are made elsewhere and handed to Nest. */
export const EXECUTOR = Symbol('executor');
export const DOOR = Symbol('door');
export const READING = Symbol('reading');
export const LIVE = Symbol('live');
export const OPAQUE = Symbol('opaque');
export const OFFICERS = Symbol('officers');
export const AGENCIES = Symbol('agencies');
