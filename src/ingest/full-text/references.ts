import type { TextSection } from './full-text.ts'

/** Drops lists of references that only their headings tell, with what stands below these. */
export function dropReferences(sections: TextSection[]): TextSection[] {
  let dropped = Number.POSITIVE_INFINITY
  return sections.filter(({ title, depth }) => {
    if (depth > dropped) return false
    dropped = referencesForm.test(title) ? depth : Number.POSITIVE_INFINITY
    return depth < dropped
  })
}

const referencesForm = /^(references?|bibliography|literature cited|references and notes|works cited)\.?$/i
