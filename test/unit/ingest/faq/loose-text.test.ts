import { describe, expect, test } from 'vitest'
import { readLooseText } from '#ingest/faq/loose-text.ts'
import { formatInline } from '#markdown/format.ts'

const read = (text: string) => formatInline(readLooseText(text, true))

describe('reads', () => {
  test.each([
    ['a line break', 'a<br>b<BR />c', 'a\\\nb\\\nc'],
    ['scripts with numbers', 'H<sub>2</sub>O, 10<sup>-6</sup>', 'H₂O, 10⁻⁶'],
    ['scripts with letters', 'T<sub>max</sub>, x<sup>n</sup>', 'T$_{\\text{max}}$, x$^{n}$'],
    ['scripts with signs of TeX', 'a<sub>b_c%</sub>', 'a$_{\\text{b\\_c\\%}}$'],
    ['a note', 'so[^1]', 'so\\[1]'],
    ['an address', 'see https://a.org/b.', 'see [https://a.org/b](https://a.org/b).'],
    ['an address in Chinese', '见https://a.org/b获取', '见[https://a.org/b](https://a.org/b)获取'],
  ])('%s', (_, text, markdown) => {
    expect(read(text)).toBe(markdown)
  })
})

test.each(['<b>a</b>', '<sub>a', '<think>', 'a < b', 'https://', '[^]'])('leaves %j as it is', (text) => {
  expect(readLooseText(text, true)).toEqual([{ type: 'text', value: text }])
})

test('makes no link within a link', () => {
  expect(readLooseText('https://a.org', false)).toEqual([{ type: 'text', value: 'https://a.org' }])
})
