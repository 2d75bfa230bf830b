import type { EntryLine } from './entry.ts'

/** What a reader of an entry should know besides: that it is withdrawn, its version, that its metadata is provisional. */
export function noteOf({ type, version, paper }: EntryLine): string {
  const notes = [paper.withdrawn ? 'Withdrawn' : '', versionNote(type.startsWith('replace'), version, paper.version)]
  if (paper.source) notes.push('provisional metadata')
  return notes.filter((note) => note !== '').join(' · ')
}

function versionNote(isReplacement: boolean, announced: number, current: number): string {
  const moved = current > announced ? `, now v${current}` : ''
  return isReplacement || moved ? `v${announced}${moved}` : ''
}
