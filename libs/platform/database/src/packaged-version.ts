/** The major version of the packaged binaries; a data folder of another one is moved by an upgrade, not opened. */
export const PACKAGED_MAJOR = '18';
