import { describe, expect, test } from 'vitest'
import {
  canonicalCategory,
  categoryName,
  findCategory,
  findNearestCategory,
  getArchive,
  isCategoryOf,
  isFollowable,
} from '../../../src/paper/category.ts'
import { aliases, archives, closedArchives, dividedArchives } from '../../../src/paper/taxonomy.ts'

/** Active categories by `in_archive` in `arxiv/taxonomy/definitions.py`, arxiv-base 53735714. */
const activeCategories = {
  cs: 40,
  econ: 3,
  eess: 4,
  math: 32,
  'astro-ph': 6,
  'cond-mat': 9,
  'gr-qc': 1,
  'hep-ex': 1,
  'hep-lat': 1,
  'hep-ph': 1,
  'hep-th': 1,
  'math-ph': 1,
  nlin: 5,
  'nucl-ex': 1,
  'nucl-th': 1,
  physics: 22,
  'quant-ph': 1,
  'q-bio': 10,
  'q-fin': 9,
  stat: 6,
}

const ids = Object.entries(archives).flatMap(([id, { categories }]) => (categories ? Object.keys(categories) : [id]))
const everyId = [...ids, ...dividedArchives, ...Object.keys(closedArchives)]
const fold = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')

describe('the taxonomy', () => {
  test('holds as many categories in each archive as arXiv does', () => {
    const counts = Object.entries(archives).map(([id, { categories }]) => [id, Object.keys(categories ?? [id]).length])
    expect(Object.fromEntries(counts)).toEqual(activeCategories)
    expect(ids).toHaveLength(155)
  })

  test('holds the archives that were closed or divided', () => {
    expect(Object.keys(closedArchives)).toHaveLength(18)
    expect(dividedArchives).toEqual(['astro-ph', 'cond-mat', 'q-bio'])
  })

  test('files each category under the archive it is named after', () => {
    for (const [archive, { categories }] of Object.entries(archives)) {
      for (const id of Object.keys(categories ?? {})) expect(id).toMatch(new RegExp(`^${archive}\\.[A-Za-z-]{2,9}$`))
    }
  })

  test('gives no id twice, whatever the case and punctuation', () => {
    const folded = everyId.map(fold)
    expect(folded.filter((id, index) => folded.indexOf(id) !== index)).toEqual([])
  })

  test('names everything in English and in Chinese', () => {
    for (const id of [...everyId, ...Object.keys(archives)]) {
      expect(categoryName(id, 'en'), id).toMatch(/^[A-Z][A-Za-z, -]+[A-Za-z]$/)
      expect(categoryName(id, 'en'), id).not.toBe(id)
      expect(categoryName(id, 'zh'), id).toMatch(/^(K )?[\p{Script=Han}、]{2,}$/u)
    }
  })

  test('gives different names to the categories of one archive', () => {
    for (const { categories = {} } of Object.values(archives)) {
      const names = Object.values(categories)
      expect(new Set(names.map(({ en }) => en)).size).toBe(names.length)
      expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length)
    }
  })

  test('points from second names and closed archives to categories in use', () => {
    for (const id of [...Object.values(aliases), ...Object.values(closedArchives).map(({ now }) => now)]) {
      expect(ids).toContain(id)
    }
  })
})

describe('findCategory', () => {
  test('finds a category in use', () => {
    expect(findCategory('cs.LG')).toEqual({ id: 'cs.LG', en: 'Machine Learning', zh: '机器学习', retired: false })
    expect(findCategory('hep-th')).toMatchObject({ id: 'hep-th', retired: false })
  })

  test.each(['cmp-lg', 'astro-ph', 'cond-mat', 'q-bio'])('finds %s of old papers as retired', (id) => {
    expect(findCategory(id)).toMatchObject({ id, retired: true })
  })

  test.each(['cs', 'CS.LG', 'cs.XX', '', 'constructor'])('finds nothing in "%s"', (id) => {
    expect(findCategory(id)).toBeUndefined()
  })
})

describe('getArchive', () => {
  test.each([
    ['cs.LG', 'cs'],
    ['cs', 'cs'],
    ['hep-th', 'hep-th'],
    ['q-fin.EC', 'q-fin'],
    ['cmp-lg', 'cs'],
    ['cs.NEW', 'cs'],
  ])('puts %s into %s', (id, archive) => {
    expect(getArchive(id).id).toBe(archive)
  })

  test('refuses what arXiv has no archive for', () => {
    expect(() => getArchive('biology.XX')).toThrowErrorMatchingInlineSnapshot(
      `[Error: "biology.XX" is in no arXiv archive. Use a category such as \`cs.LG\` (list: https://arxiv.org/category_taxonomy).]`,
    )
    expect(() => getArchive('constructor')).toThrow('constructor')
  })
})

describe('isFollowable', () => {
  test('accepts every category in use and every open archive', () => {
    expect([...ids, ...Object.keys(archives)].filter((id) => !isFollowable(id))).toEqual([])
    expect(isFollowable('cs') && isFollowable('cs.LG') && isFollowable('cs.NA')).toBe(true)
  })

  test('refuses the closed archives', () => {
    expect(Object.keys(closedArchives).filter(isFollowable)).toEqual([])
  })

  test.each(['constructor', 'CS', 'cs.lg', 'cs.XX', 'cs.', ''])('refuses "%s"', (id) => {
    expect(isFollowable(id)).toBe(false)
  })
})

describe('canonicalCategory', () => {
  test.each([
    ['cs.NA', 'math.NA'],
    ['cs.SY', 'eess.SY'],
    ['math.IT', 'cs.IT'],
    ['math.MP', 'math-ph'],
    ['q-fin.EC', 'econ.GN'],
    ['stat.TH', 'math.ST'],
  ])('merges %s into %s', (alias, canonical) => {
    expect(canonicalCategory(alias)).toBe(canonical)
    expect(canonicalCategory(canonical)).toBe(canonical)
  })

  test.each([
    ['acc-phys', 'physics.acc-ph'],
    ['adap-org', 'nlin.AO'],
    ['alg-geom', 'math.AG'],
    ['ao-sci', 'physics.ao-ph'],
    ['atom-ph', 'physics.atom-ph'],
    ['bayes-an', 'physics.data-an'],
    ['chao-dyn', 'nlin.CD'],
    ['chem-ph', 'physics.chem-ph'],
    ['cmp-lg', 'cs.CL'],
    ['comp-gas', 'nlin.CG'],
    ['dg-ga', 'math.DG'],
    ['funct-an', 'math.FA'],
    ['mtrl-th', 'cond-mat.mtrl-sci'],
    ['patt-sol', 'nlin.PS'],
    ['plasm-ph', 'physics.plasm-ph'],
    ['q-alg', 'math.QA'],
    ['solv-int', 'nlin.SI'],
    ['supr-con', 'cond-mat.supr-con'],
  ])('leads the closed %s to %s', (closed, successor) => {
    expect(canonicalCategory(closed)).toBe(successor)
  })

  test.each(['cs.LG', 'cs', 'astro-ph', 'not a category'])('keeps "%s"', (id) => {
    expect(canonicalCategory(id)).toBe(id)
  })
})

describe('isCategoryOf', () => {
  test.each([
    ['cs.LG', 'cs.LG'],
    ['cs.LG', 'cs'],
    ['cs.NEW', 'cs'],
    ['hep-th', 'hep-th'],
    ['astro-ph.CO', 'astro-ph'],
    ['cs.NA', 'math.NA'],
    ['math.NA', 'cs.NA'],
    ['math.NA', 'cs'],
    ['cs.NA', 'math'],
    ['math-ph', 'math'],
    ['cmp-lg', 'cs.CL'],
    ['cmp-lg', 'cs'],
  ])('counts %s to %s', (category, followed) => {
    expect(isCategoryOf(category, followed)).toBe(true)
  })

  test.each([
    ['cs.LG', 'stat.ML'],
    ['cs.LG', 'math'],
    ['math.AG', 'math-ph'],
    ['astro-ph', 'astro-ph.CO'],
    ['hep-th', 'physics'],
    ['cs.LG', 'c'],
  ])('does not count %s to %s', (category, followed) => {
    expect(isCategoryOf(category, followed)).toBe(false)
  })
})

describe('findNearestCategory', () => {
  test.each([
    ['CS.LG', 'cs.LG'],
    ['csLG', 'cs.LG'],
    [' cs..LG ', 'cs.LG'],
    ['cs-lg', 'cs.LG'],
    ['sc.LG', 'cs.LG'],
    ['cs.LL', 'cs.CL'],
    ['maths.NT', 'math.NT'],
    ['stats.ML', 'stat.ML'],
    ['hepth', 'hep-th'],
    ['math.ph', 'math-ph'],
    ['cond-mat.super-con', 'cond-mat.supr-con'],
    ['Maths', 'math'],
    ['CS', 'cs'],
    ['CMP-LG', 'cs.CL'],
    ['chem-ph', 'physics.chem-ph'],
  ])('takes "%s" for %s', (text, id) => {
    expect(findNearestCategory(text)).toBe(id)
  })

  test('takes every id for itself, in any case', () => {
    for (const id of [...ids, ...Object.keys(archives)]) {
      expect(findNearestCategory(id)).toBe(id)
      expect(findNearestCategory(id.toUpperCase())).toBe(id)
    }
  })

  test.each(['cs.XX', 'math.XX', 'physics.XX', 'machine learning', '机器学习', ''])(
    'finds nothing near "%s"',
    (text) => {
      expect(findNearestCategory(text)).toBeUndefined()
    },
  )
})

describe('categoryName', () => {
  test('names categories, archives and closed archives', () => {
    expect(categoryName('math.AG', 'en')).toBe('Algebraic Geometry')
    expect(categoryName('math.AG', 'zh')).toBe('代数几何')
    expect(categoryName('cs', 'zh')).toBe('计算机科学')
    expect(categoryName('q-alg', 'en')).toBe('Quantum Algebra and Topology')
  })

  test('shows the id where it knows no name', () => {
    expect(categoryName('cs.NEW', 'en')).toBe('cs.NEW')
    expect(categoryName('constructor', 'zh')).toBe('constructor')
  })
})
