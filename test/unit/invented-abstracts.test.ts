import { compile } from '@mdx-js/mdx'
import remarkMath from 'remark-math'
import { describe, expect, test } from 'vitest'
import { parseAbstract } from '#ingest/tex/abstract.ts'
import { remarkTable } from '#markdown/dialect.ts'
import { formatMarkdown } from '#markdown/format.ts'
import { parseMarkdown } from '#markdown/parse.ts'
import { renderMarkdown } from '#render/markdown.ts'
import { findDifference, wordsOfHtml, wordsOfTex } from '../../scripts/bench/math/words.ts'
import { inventedAbstracts } from './invented-abstracts.ts'

describe.each(Object.entries(inventedAbstracts))('an abstract with %s', (_, tex) => {
  const markdown = formatMarkdown(parseAbstract(tex))
  const html = renderMarkdown(markdown)

  test('becomes canonical Markdown that any MDX tool compiles', async () => {
    expect(formatMarkdown(parseMarkdown(markdown))).toBe(markdown)
    await compile(markdown, { remarkPlugins: [remarkMath, remarkTable] })
    expect(markdown).toMatchSnapshot()
  })

  // Patterns alone cannot know what an author's own command stands for; the snapshot does.
  if (!tex.includes('\\newcommand')) {
    test('shows every word that was written, and no other', () => {
      expect(findDifference(wordsOfTex(tex), wordsOfHtml(html))).toBeUndefined()
    })
  }

  test('sets every formula that can be set', () => {
    const refused = [...html.matchAll(/title="Not set: ([^"]*)"/g)].map(([, reason]) => reason)
    expect(refused).toEqual(
      tex.includes('ourown') ? ['Undefined control sequence \\ourownmacro', 'Missing close brace'] : [],
    )
  })
})
