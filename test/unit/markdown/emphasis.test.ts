import { describe, expect, test } from 'vitest'
import { parseReplyMarkdown } from '#markdown/reply-parser.ts'

/** The text with `‹‹` `››` around what is bold and `‹` `›` around what is emphasised. */
function shown(markdown: string): string {
  const show = (node: { type: string; value?: string; children?: unknown[] }): string => {
    const inside = node.value ?? (node.children as (typeof node)[]).map(show).join('')
    if (node.type === 'strong') return `‹‹${inside}››`
    return node.type === 'emphasis' ? `‹${inside}›` : inside
  }
  return show(parseReplyMarkdown(markdown) as never)
}

describe('two stars are bold', () => {
  test.each([
    ['behind Chinese punctuation', '**重要：**文本**另一：**文本', '‹‹重要：››文本‹‹另一：››文本'],
    ['before a Korean particle', '**JAN(Joint)**은 a', '‹‹JAN(Joint)››은 a'],
    ['around quotes', '文**“引用”**本', '文‹‹“引用”››本'],
    ['behind a colon', '**Note:**text', '‹‹Note:››text'],
    ['around emphasis', '**a *b* c** d', '‹‹a ‹b› c›› d'],
  ])('%s', (_, markdown, text) => {
    expect(shown(markdown)).toBe(text)
  })
})

describe('one star is', () => {
  test.each([
    ['emphasis among Chinese letters', '这是*重点*内容', '这是‹重点›内容'],
    ['emphasis between spaces', 'a *b* c', 'a ‹b› c'],
    ['a star behind a letter', 'A*算法和D*算法', 'A*算法和D*算法'],
    ['a star between numbers', '2*3*4', '2*3*4'],
  ])('%s', (_, markdown, text) => {
    expect(shown(markdown)).toBe(text)
  })
})

test('two stars between spaces are no marks', () => {
  expect(shown('x ** y ** z')).toBe('x ** y ** z')
})
