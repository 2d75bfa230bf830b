import type { Archive } from './read-archive.ts'

// Astro renders with a copy of its own of all code: only what is global is the same there.
const name = Symbol.for('sheaf.archive')
const given = globalThis as { [name]?: Archive | undefined }

/** Gives pages that Astro renders the archive that the build has read already; `undefined`: none any more. */
export function giveArchive(archive: Archive | undefined): void {
  given[name] = archive
}

/** The archive of a build under way; `undefined` in development and where Astro builds alone. */
export function findGivenArchive(): Archive | undefined {
  return given[name]
}
