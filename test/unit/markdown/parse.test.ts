import { expect, test } from 'vitest'
import { parseMarkdown } from '#markdown/parse.ts'

test('reads text, math, lists and tables', () => {
  const { children } = parseMarkdown('A *word* and $x$.\n\n$$\ny\n$$\n\n- item\n\n| a | b |\n| - | - |')
  expect(children.map(({ type }) => type)).toEqual(['paragraph', 'math', 'list', 'table'])
})

test('reads an escaped dollar as a dollar', () => {
  expect(parseMarkdown('\\$5 and \\$6').children).toMatchObject([{ children: [{ type: 'text', value: '$5 and $6' }] }])
})

const fails = (markdown: string) => expect(() => parseMarkdown(markdown, 'content/papers/2611/2611.01234.mdx'))

test('refuses an expression, with file and line', () => {
  fails('First.\n\nSecond {process.exit()} word.').toThrowErrorMatchingInlineSnapshot(
    `[Error: content/papers/2611/2611.01234.mdx:3: An expression in braces is not allowed in a paper or day. Escape it with a backslash to show it as text.]`,
  )
})

test('refuses an expression between paragraphs', () => {
  fails('First.\n\n{1 + 1}').toThrowErrorMatchingInlineSnapshot(
    `[Error: content/papers/2611/2611.01234.mdx:3: An expression in braces is not allowed in a paper or day. Escape it with a backslash to show it as text.]`,
  )
})

test('refuses JSX', () => {
  fails('Some <Chart data="x" /> here.').toThrowErrorMatchingInlineSnapshot(
    `[Error: content/papers/2611/2611.01234.mdx:1: JSX is not allowed in a paper or day. Escape it with a backslash to show it as text.]`,
  )
})

test('refuses a script', () => {
  fails('<script>alert(1)</script>').toThrowErrorMatchingInlineSnapshot(
    `[Error: content/papers/2611/2611.01234.mdx:1: JSX is not allowed in a paper or day. Escape it with a backslash to show it as text.]`,
  )
})

test('refuses a module statement', () => {
  fails('First.\n\nimport { readFile } from "node:fs"').toThrowErrorMatchingInlineSnapshot(
    `[Error: content/papers/2611/2611.01234.mdx:3: A module statement is not allowed in a paper or day. Escape it with a backslash to show it as text.]`,
  )
})

test('refuses an image', () => {
  fails('![A tracker](https://example.org/pixel.gif)').toThrowErrorMatchingInlineSnapshot(
    `[Error: content/papers/2611/2611.01234.mdx:1: "image" is not allowed in a paper or day. Escape it with a backslash to show it as text.]`,
  )
})

test('refuses a link by reference', () => {
  fails('See [this][a].\n\n[a]: https://example.org').toThrowErrorMatchingInlineSnapshot(
    `[Error: content/papers/2611/2611.01234.mdx:1: "linkReference" is not allowed in a paper or day. Escape it with a backslash to show it as text.]`,
  )
})

test('says where the text is no MDX', () => {
  fails('First.\n\nif a <3 then').toThrowErrorMatchingInlineSnapshot(
    `[Error: content/papers/2611/2611.01234.mdx:3: not valid MDX: Unexpected character \`3\` (U+0033) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\`]`,
  )
})

test('says where a brace is left open', () => {
  fails('The set { x').toThrowErrorMatchingInlineSnapshot(
    `[Error: content/papers/2611/2611.01234.mdx:1: not valid MDX: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`]`,
  )
})

test('names no file where it is given none', () => {
  expect(() => parseMarkdown('{x}')).toThrowErrorMatchingInlineSnapshot(
    `[Error: text:1: An expression in braces is not allowed in a paper or day. Escape it with a backslash to show it as text.]`,
  )
})
