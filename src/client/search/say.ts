import type { Answer } from './search-archive.ts'

/** What the status line says of an answer. */
export function sayFound({ holds, hits, complete }: Answer, words: string): string {
  if (holds === 'none') return `Nothing found for “${words}”.`
  const papers = `${hits.length.toLocaleString('en')} ${hits.length === 1 ? 'paper' : 'papers'}`
  if (holds === 'some') return `No paper holds all of “${words}”. ${papers} with some of it.`
  return `${papers} found for “${words}”${complete ? '.' : ' so far. Looking through older years …'}`
}

export const noIndex = 'The search index is not here. It is written by `npm run build`; in development there is none.'
