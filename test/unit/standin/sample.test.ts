import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { findCategory } from '#paper/category.ts'
import { isArxivId } from '#paper/id.ts'
import { defaultQuestions } from '#paper/questions.ts'
import { announcementOf } from '#standin/arxiv/announcement.ts'
import { viewSite } from '#standin/arxiv/view.ts'
import { readAnswers } from '#standin/sample/answers.ts'
import { type ParsedMailing, parseMailing } from '#standin/sample/mailing.ts'
import { readSampleWorld } from '#standin/sample/world.ts'

const folder = new URL('../../../src/standin/sample/', import.meta.url)
const followed = ['cs.LG', 'cs.CL', 'math.NT', 'math.PR', 'stat.ML', 'quant-ph', 'hep-th', 'astro-ph.GA']
const days = ['2026-11-18', '2026-11-19', '2026-11-20']

const mailings = await Promise.all(
  days.map(async (day) => parseMailing(await readFile(new URL(`${day}.txt`, folder), 'utf8'))),
)
const world = await readSampleWorld()
const view = viewSite(world, new Date('2026-11-20T17:00:00Z'))
const latest = [...world.papers.values()].flatMap(({ versions }) => versions.slice(-1))
const abstracts = latest.map(({ abstract }) => abstract)
const { en: questions = [] } = defaultQuestions

test('has three announcement days, each of which parses to the last entry', async () => {
  expect(mailings.map(({ date }) => date)).toEqual(days)
  for (const [index, day] of days.entries()) {
    const text = await readFile(new URL(`${day}.txt`, folder), 'utf8')
    expect(mailings[index]?.items.length).toBe(text.match(/^arXiv:/gm)?.length)
  }
})

test('has at least 44 papers, 12 on every day and 20 on one', () => {
  const counts = mailings.map(({ items }) => items.length)
  expect(world.papers.size).toBeGreaterThanOrEqual(44)
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(12)
  expect(Math.max(...counts)).toBeGreaterThanOrEqual(20)
})

test('announces an identifier once a day, and as new once in all', () => {
  for (const { date, items } of mailings)
    expect(new Set(items.map(({ entry }) => entry.id)).size, date).toBe(items.length)
  const fresh = mailings.flatMap((mailing) => idsOf(mailing, 'new'))
  expect(new Set(fresh).size).toBe(fresh.length)
  expect(fresh).toEqual(fresh.toSorted())
})

test('uses identifiers and categories that arXiv has', () => {
  for (const [id, { versions }] of world.papers) {
    expect(isArxivId(id), id).toBe(true)
    for (const category of versions.flatMap(({ categories }) => categories)) {
      expect(findCategory(category)?.retired, `${category} of ${id}`).toBe(false)
    }
  }
})

test('submits every version after the one before and before its announcement', () => {
  for (const { date, items } of mailings) {
    for (const { entry, dates } of items) {
      const instants = dates.map(({ submitted }) => submitted)
      expect(instants, entry.id).toEqual(instants.toSorted())
      expect((instants.at(-1) ?? '') < `${date}T00:00:00Z`, entry.id).toBe(true)
    }
  }
})

test.each(followed)('has something in %s on every day', (subject) => {
  for (const mailing of world.mailings) {
    const items = announcementOf(view, mailing, { subject, show: 'listing' })
    expect(items.length, mailing.date).toBeGreaterThan(0)
  }
})

describe('holds the hard cases of real text', () => {
  const cases: Record<string, RegExp> = {
    'accent in text': /Poincar\\'e|Schr\\"odinger/,
    'equation with label': /\\begin\{equation\}\s*\\label\{/,
    'reference to an equation': /\\eqref\{/,
    align: /\\begin\{align\}/,
    cases: /\\begin\{cases\}/,
    matrix: /\\begin\{pmatrix\}/,
    itemize: /\\begin\{itemize\}\s*\\item/,
    'bracketed display': /\\\[[\s\S]+?\\\]/,
    'parenthesised formula': /\\\(.+?\\\)/,
    'display glued to text': /\$\$[a-z]/,
    'escaped dollar': /\\\$\d/,
    'two prices': /\$5 and \$6/,
    'tag-like think': /<think>/,
    'tag-like script': /<script>/,
    'tag-like unk': /<unk>/,
    'comparison with less': /\$[^$]* < [^$]*\$/,
    'comparison with greater': /\$[^$]* > [^$]*\$/,
    'template in braces': / \{name\}/,
    'template like a literal': /\$\{USER\}/,
    emph: /\\emph\{/,
    textbf: /\\textbf\{/,
    texttt: /\\texttt\{/,
    url: /\\url\{/,
    href: /\\href\{/,
    footnote: /\\footnote\{/,
    cite: /\\cite\{/,
    'TeX quotes': /``[^']+''/,
    'en dash': /\w--\w/,
    'em dash': / --- /,
    tie: /\d~[A-Za-z\\]/,
    'escaped per cent': /\d\\%/,
    'bare per cent': /\d%/,
    'Markdown strong': /\*\*\w[^*]*\*\*/,
    'Markdown emphasis': / _\w+_ /,
    'paragraph that begins with import': /\n {2}import /,
    'paragraph that begins with export': /\n {2}export /,
    'two paragraphs': /\n {2}[A-Z]/,
  }

  test.each(Object.entries(cases))('%s', (_, pattern) => {
    expect(abstracts.filter((abstract) => pattern.test(abstract))).not.toEqual([])
  })

  test('an odd number of dollar signs', () => {
    const odd = abstracts.filter((abstract) => (abstract.replaceAll('\\$', '').match(/\$/g)?.length ?? 0) % 2 === 1)
    expect(odd).not.toEqual([])
  })

  test('one sentence, and almost the 1,920 characters that arXiv allows', () => {
    expect(abstracts.filter((abstract) => abstract.match(/\.(\s|$)/g)?.length === 1)).toHaveLength(1)
    const longest = Math.max(...abstracts.map((abstract) => abstract.length))
    expect(longest).toBeGreaterThan(1800)
    expect(longest).toBeLessThanOrEqual(1920)
  })

  test('titles, authors and comments', () => {
    expect(latest.some(({ title }) => /\$.*\\(beta|theta).*\$/.test(title))).toBe(true)
    expect(latest.some(({ authors }) => authors.some((name) => /\p{Script=Han}/u.test(name)))).toBe(true)
    const collaboration = latest.find(({ authors }) => authors[0] === 'The LANTERN Collaboration')
    expect(collaboration?.authors.length).toBeGreaterThan(40)
    expect(collaboration?.authors).toContain("Gráinne O'Dowd")
    expect(latest.some(({ comments }) => comments?.includes('https://github.com/'))).toBe(true)
    expect(latest.some(({ comments }) => comments?.startsWith('This paper has been withdrawn'))).toBe(true)
    expect(latest.flatMap(({ authors }) => authors).filter((name) => /[\\{}]/.test(name))).toEqual([])
  })

  test('replacements, old identifiers and a version that the listing hides', () => {
    const replaced = mailings.flatMap((mailing) => idsOf(mailing, 'replace'))
    expect(replaced).toEqual(expect.arrayContaining(['hep-th/9903017', 'math/0309136', '2611.09814']))
    expect(world.papers.get('2611.09814')?.versions.map(({ comments }) => comments?.slice(0, 3))).toEqual([
      '31 ',
      'v2:',
    ])
    const late = mailings[1]?.items.find(({ entry }) => entry.event === 'cross' && entry.version === 7)?.entry
    const thursday = world.mailings[1]
    if (!late || !thursday) throw new Error('The late cross-list is missing.')
    const idsShown = (show: 'listing' | 'feed') =>
      announcementOf(view, thursday, { subject: 'cs.LG', show }).map(({ paper }) => paper.id)
    expect(idsShown('feed')).toContain(late.id)
    expect(idsShown('listing')).not.toContain(late.id)
  })
})

describe('written answers', async () => {
  const answers = await readAnswers()
  const newest = mailings[2] ? idsOf(mailings[2], 'new') : []

  test('stand for at least 14 papers, among them the first six of the newest day', async () => {
    expect(answers.size).toBeGreaterThanOrEqual(14)
    expect([...answers.keys()]).toEqual(expect.arrayContaining(newest.slice(0, 6)))
    expect([...answers.keys()].filter((id) => !world.papers.has(id))).toEqual([])
    expect(answers.size).toBe((await readdir(new URL('answers/', folder))).length)
  })

  test.each([...answers])('%s: six questions in order, 60 to 160 words each, no first person', (_, texts) => {
    expect([...texts.keys()]).toEqual(questions)
    for (const [question, text] of texts) {
      const words = text.split(/\s+/).length
      expect(words, `${question} ${words}`).toBeGreaterThanOrEqual(60)
      expect(words, `${question} ${words}`).toBeLessThanOrEqual(160)
      expect(text).not.toMatch(/\b(I|we|our|us|my)\b/)
      expect(text).not.toMatch(/^#{1,3} /m)
    }
  })

  test('use lists, tables and formulas', () => {
    const texts = [...answers.values()].flatMap((byQuestion) => [...byQuestion.values()])
    expect(texts.filter((text) => /^[-1]/m.test(text)).length).toBeGreaterThan(10)
    expect(texts.filter((text) => /^\| ?-/m.test(text)).length).toBeGreaterThan(0)
    expect(texts.filter((text) => /\$\$/.test(text)).length).toBeGreaterThan(0)
  })
})

test('refuses a mailing without a date and an entry without a title', () => {
  expect(() => parseMailing('Subject: nothing')).toThrowErrorMatchingInlineSnapshot(
    `[Error: The mailing has no date. Begin it with a line such as "Date: Wed, 18 Nov 2026 01:02:03 GMT".]`,
  )
  const rule = '-'.repeat(78)
  const entry = `Date: Wed, 18 Nov 2026 01:02:03 GMT\n${rule}\n\\\\\narXiv:2611.00001\nDate: Tue, 17 Nov 2026 10:00:00 GMT   (1kb)\n\\\\\n  Text.\n\\\\ ( https://arxiv.org/abs/2611.00001 ,  1kb)\n${rule}\n`
  expect(() => parseMailing(entry)).toThrowErrorMatchingInlineSnapshot(
    `[Error: arXiv:2611.00001 has no "Title:" line in its mailing.]`,
  )
})

function idsOf({ items }: ParsedMailing, event: string): string[] {
  return items.filter(({ entry }) => entry.event === event).map(({ entry }) => entry.id)
}
