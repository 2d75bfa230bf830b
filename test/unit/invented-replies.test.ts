import { compile } from '@mdx-js/mdx'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import remarkMath from 'remark-math'
import { describe, expect, test } from 'vitest'
import { parseReply } from '#ingest/faq/reply.ts'
import { remarkTable } from '#markdown/dialect.ts'
import { formatMarkdown } from '#markdown/format.ts'
import { parseMarkdown } from '#markdown/parse.ts'
import { renderMarkdown } from '#render/markdown.ts'
import { inventedReplies } from './invented-replies.ts'

describe.each(Object.entries(inventedReplies))('a reply with %s', (_, reply) => {
  const markdown = parseReply(reply)
  const html = renderMarkdown(markdown)

  test('becomes canonical Markdown that any MDX tool compiles', async () => {
    expect(formatMarkdown(parseMarkdown(markdown))).toBe(markdown)
    await compile(markdown, { remarkPlugins: [remarkMath, remarkTable] })
    expect(markdown).toMatchSnapshot()
  })

  test('has every formula set', () => {
    expect([...html.matchAll(/title="Not set: ([^"]*)"/g)].map(([, reason]) => reason)).toEqual([])
  })

  test('shows no mark of Markdown or math', () => {
    const page = fromHtml(html, { fragment: true })
    for (const set of selectAll('mjx-container, code', page)) set.children = []
    expect(textOf(page)).not.toMatch(/\*\*|`|\\[()[\]a-z]|\$(?!\s?\d)|^#|\[\^|<(?:br|sub)/m)
  })
})
