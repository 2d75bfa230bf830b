import { setFlagsFromString } from 'node:v8'

/**
 * Lets V8 optimize only what is called very often, or as much as it usually does. A build of 1,500 papers is over before the
 * rest has paid for itself, and takes a seventh less time; one of 7,500 takes as long, one of 75,000 a seventh more.
 */
export function compileLess(less: boolean): void {
  // Earlier ones know no such flag, and say so on each build.
  if (Number.parseInt(process.versions.v8, 10) >= 13)
    setFlagsFromString(less ? '--efficiency-mode' : '--no-efficiency-mode')
}

/** Files to be read from which on it does not pay. */
export const manyFiles = 5000
