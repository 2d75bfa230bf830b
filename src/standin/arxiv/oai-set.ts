import { canonicalCategory, getArchive, isCategoryOf, isFollowable } from '#paper/category.ts'

/** The set of a category in use or not: `cs.LG` → `cs:cs:LG`, `quant-ph` → `physics:quant-ph`. */
export function toSetSpec(category: string): string {
  const current = isFollowable(category) ? category : canonicalCategory(category)
  return `${groupOf(current)}:${current.replace('.', ':')}`
}

/**
 * Whether a category is in a set: a group (`physics`), an archive (`physics:astro-ph`) or a category
 * (`physics:astro-ph:GA`); all names of a category count. `undefined` where arXiv has no such set.
 * Source: arXiv/oaipmh, oaipmh/requests/data_queries.py, _parse_set
 */
export function findSet(setSpec: string): ((category: string) => boolean) | undefined {
  const [group = '', ...rest] = setSpec.split(':')
  const id = rest.join('.')
  if (!groups.includes(group)) return undefined
  if (!id) return (category) => groupOf(category) === group
  if (!isFollowable(id) || rest.length > 2 || groupOf(id) !== group) return undefined
  return (category) => isCategoryOf(category, id)
}

const groups = ['cs', 'econ', 'eess', 'math', 'physics', 'q-bio', 'q-fin', 'stat']

/** The group of a category or archive: those without a group of their own are physics. */
function groupOf(category: string): string {
  const archive = getArchive(category).id
  return groups.includes(archive) ? archive : 'physics'
}
