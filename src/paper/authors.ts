/** More authors than these are folded: what a screen of names says, "et al." says too. */
const most = 40
/** Of a folded list, the first ones stand open. */
const open = 10

/** Whether an author is a group of people: `the LIGO Scientific Collaboration`, `for the ALICE Collaboration`. */
export function isGroup(name: string): boolean {
  return /\b(?:collaborations?|consortium|team|group|project|network)\b/i.test(name)
}

/** `for the ALICE Collaboration` → `ALICE Collaboration`, as it is cited. */
export function groupName(name: string): string {
  return name.replace(/^(?:(?:for|on behalf of)\s+)?(?:the\s+)?/i, '')
}

/**
 * What stands open of a list of authors, and what is folded away behind it: of a long list all but the first names, though its
 * groups stand open too.
 */
export function foldAuthors(authors: string[]): { shown: string[]; groups: string[]; folded: string[] } {
  if (authors.length <= most) return { shown: authors, groups: [], folded: [] }
  const folded = authors.slice(open)
  return { shown: authors.slice(0, open), groups: folded.filter(isGroup), folded }
}
