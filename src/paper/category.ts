import { type Archive, aliases, archives, closedArchives, dividedArchives, type Names } from './taxonomy.ts'

/**
 * A category of arXiv by its exact id: one in use (`cs.LG`, `hep-th`), a second name (`cs.NA`), or one met only on old
 * papers (`cmp-lg`, bare `astro-ph`). `undefined` where arXiv has none, and for the archives `cs`, `math` and the like.
 */
export function findCategory(id: string): Category | undefined {
  return categories.get(id)
}

/**
 * The archive that holds a category or archive id: `cs.LG` → `cs`, `hep-th` → `hep-th`; a closed archive is found in
 * the one that took it in, `cmp-lg` → `cs`. A category that arXiv adds later is known by its prefix.
 * Throws where arXiv has no such archive.
 */
export function getArchive(id: string): Archive & Identified {
  const archive = archivesById.get(archiveId(id))
  if (archive) return archive
  throw new Error(`"${id}" is in no arXiv archive. Use a category such as \`cs.LG\` (list: ${taxonomyUrl}).`)
}

/** Whether arXiv announces papers under this exact id: a category in use or a whole archive such as `cs`. */
export function isFollowable(id: string): boolean {
  return archivesById.has(id) || findCategory(id)?.retired === false
}

/**
 * The one id that arXiv holds for a category of several names: `cs.NA` → `math.NA`, `math.MP` → `math-ph`,
 * `cmp-lg` → `cs.CL`. Every other text comes back as it is.
 */
export function canonicalCategory(id: string): string {
  return successors.get(id) ?? id
}

/**
 * Whether arXiv lists papers of a category under a followed category or archive. All names of a category count:
 * `math.NA` belongs to `cs`, being `cs.NA` too.
 */
export function isCategoryOf(category: string, followed: string): boolean {
  const canonical = canonicalCategory(category)
  if (canonical === canonicalCategory(followed)) return true
  return [canonical, ...secondNames(canonical)].some((name) => archiveId(name) === followed)
}

/**
 * The name of a category or archive in OAI-PMH, by group, archive and category: `cs.LG` → `cs:cs:LG`,
 * `quant-ph` → `physics:quant-ph`, `math` → `math:math`. Source: https://info.arxiv.org/help/oa/index.html
 */
export function oaiSet(id: string): string {
  const archive = archiveId(id)
  const group = physicsArchives.includes(archive) ? 'physics' : archive
  return [group, archive, ...(id.includes('.') ? [id.slice(id.indexOf('.') + 1)] : [])].join(':')
}

const physicsArchives = [
  ...['astro-ph', 'cond-mat', 'gr-qc', 'hep-ex', 'hep-lat', 'hep-ph', 'hep-th', 'math-ph', 'nlin', 'nucl-ex'],
  ...['nucl-th', 'physics', 'quant-ph'],
]

/**
 * The followable id that a mistyped one most likely means, whatever its case and punctuation: `CS.LG`, `csLG` → `cs.LG`,
 * `maths.NT` → `math.NT`; a closed archive becomes its successor. Of equally near ones, the first in arXiv's order.
 * `undefined` where none is near.
 */
export function findNearestCategory(text: string): string | undefined {
  const typed = fold(text)
  const near = spellings
    .map(({ id, folded, means }) => ({ id, means, distance: editDistance(typed, folded) }))
    .filter(({ distance }) => distance <= typosForgiven)
    // Without their dots `math.NT` and `math.ST` are equally near to `maths.NT`.
    .map((spelling) => ({ ...spelling, spelled: editDistance(text.toLowerCase(), spelling.id.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || a.spelled - b.spelled)
  return near[0]?.means
}

/** The name of a category or archive; the id itself where arXiv had none by that id when Sheaf was released. */
export function categoryName(id: string, lang: keyof Names): string {
  return (findCategory(id) ?? archivesById.get(id))?.[lang] ?? id
}

const taxonomyUrl = 'https://arxiv.org/category_taxonomy'

// Were two forgiven, `math.XX` would be near to all of math.
const typosForgiven = 1

const archivesById = new Map(Object.entries(archives).map(([id, archive]) => [id, { id, ...archive }]))

const categories = new Map(listCategories().map((category) => [category.id, category]))

const successors = new Map([
  ...Object.entries(aliases),
  ...Object.entries(closedArchives).map(([id, { now }]): [string, string] => [id, now]),
])

const spellings = [...categories.keys(), ...archivesById.keys()].map((id) => ({
  id,
  folded: fold(id),
  means: isFollowable(id) ? id : canonicalCategory(id),
}))

function listCategories(): Category[] {
  const listed = [...archivesById.values()].flatMap(({ id: archive, en, zh, categories }) =>
    Object.entries(categories ?? { [archive]: { en, zh } }),
  )
  const divided = dividedArchives.map((id): [string, Names] => [id, getArchive(id)])
  return [
    ...listed.map(([id, { en, zh }]) => ({ id, en, zh, retired: false })),
    ...[...divided, ...Object.entries(closedArchives)].map(([id, { en, zh }]) => ({ id, en, zh, retired: true })),
  ]
}

function archiveId(id: string): string {
  const [archive = id] = (closedArchives[id]?.now ?? id).split('.')
  return archive
}

function secondNames(canonical: string): string[] {
  return Object.keys(aliases).filter((alias) => aliases[alias] === canonical)
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = []
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = []
    rows.push(row)
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        row.push(i + j)
        continue
      }
      const substituted = at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1])
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : substituted
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, substituted, swapped))
    }
  }
  return at(a.length, b.length)
}

type Identified = { id: string }

/** `retired`: arXiv announces nothing under this id any more. */
export type Category = Identified & Names & { retired: boolean }
