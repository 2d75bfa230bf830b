import { evaluate } from '@mdx-js/mdx'
import remarkMath from 'remark-math'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { splitFrontmatter } from '#content/frontmatter.ts'
import { parsePaper, toMdx } from '#content/paper-mdx.ts'
import { parseReply } from '#ingest/faq/reply.ts'
import { parseAbstract } from '#ingest/tex/abstract.ts'
import { parseLine } from '#ingest/tex/line.ts'
import { formatName } from '#ingest/tex/name.ts'
import { remarkTable } from '#markdown/dialect.ts'
import { formatInline, formatMarkdown } from '#markdown/format.ts'
import { type Paper, PaperSchema } from '#paper/schema.ts'
import { renderInline, renderMarkdown, renderText } from '#render/markdown.ts'
import { endlessTexts, hostileTexts } from '../hostile.ts'
import { findActive, readHtml } from './render/active.ts'

describe.each(hostileTexts)('%j', (text) => {
  const paper = paperOf(text)

  test('runs nowhere in a page', () => {
    const shown = [renderInline(paper.title), renderMarkdown(paper.abstract), renderInline(paper.comments ?? '')]
    const texts = paper.faq.flatMap(({ answers }) => answers.map((answer) => answer.text))
    const answers = texts.map((each) => renderMarkdown(each))
    const feed = [paper.abstract, ...texts].map((each) => renderMarkdown(each, { math: 'linear' }))
    expect([...shown, ...answers, ...feed].flatMap((html) => findActive(readHtml(html)))).toEqual([])
    for (const plain of [paper.title, paper.abstract, ...texts].map(renderText)) expect(plain).not.toMatch(/[\n\0]/)
  })

  test('stays text within its paper’s file, which any MDX tool compiles', async () => {
    const mdx = toMdx(paper)
    expect(parsePaper(mdx, 'paper.mdx')).toEqual(paper)
    const { body } = splitFrontmatter(mdx, 'paper.mdx')
    const seen = { Fragment: 'fragment', jsx: () => undefined, jsxs: () => undefined }
    const page = { hacked: 0 }
    vi.stubGlobal('window', page)
    onTestFinished(() => void vi.unstubAllGlobals())
    const { default: show, ...more } = await evaluate(body, { ...seen, remarkPlugins: [remarkMath, remarkTable] })
    show({})
    expect(page.hacked).toBe(0)
    expect(more).toEqual({})
  })
})

test('a formula after a hostile one is as it always was', () => {
  const alpha = renderMarkdown('$\\alpha$ $\\beta$')
  for (const text of hostileTexts) renderMarkdown(formatMarkdown(parseAbstract(text)))
  expect(renderMarkdown('$\\alpha$ $\\beta$')).toBe(alpha)
  expect(alpha).not.toContain('evil')
})

// What never ends would be stopped by the time that a test may take.
test.each(endlessTexts.map((text) => [`${text.slice(0, 24)} …`, text]))(
  'comes to an end: %j',
  (_, text) => {
    const paper = paperOf(text)
    const shown = [renderMarkdown(paper.abstract), renderInline(paper.title), renderText(paper.abstract)]
    expect(shown.join('').length).toBeLessThan(1_000_000)
  },
  60_000,
)

/** A paper all of whose texts come through the doors of ingest. */
function paperOf(text: string): Paper {
  const answer = { question: 'abc', status: 'answered', version: 1, heading: 'What?', text: parseReply(text) }
  return PaperSchema.parse({
    id: '2611.00001',
    version: 1,
    title: formatInline(parseLine(text)) || '(untitled)',
    authors: [formatName(text)].filter(Boolean),
    categories: ['cs.LG'],
    listed: '2026-11-20',
    comments: formatInline(parseLine(text)),
    abstract: formatMarkdown(parseAbstract(text)),
    faq: [{ lang: 'en', provider: 'custom', basis: 'abstract', answers: [answer] }],
  })
}
