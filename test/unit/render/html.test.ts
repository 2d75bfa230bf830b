import { expect, test } from 'vitest'
import { html, raw } from '#render/html.ts'

test('escapes texts, in elements and attributes alike', () => {
  const text = '<b onclick="x">&amp;'
  expect(html`<p title="${text}">${text}</p>`.text).toBe(
    '<p title="&lt;b onclick=&quot;x&quot;&gt;&amp;amp;">&lt;b onclick=&quot;x&quot;&gt;&amp;amp;</p>',
  )
})

test('lets no NUL into HTML', () => {
  expect(html`<p>${'a\0b'}</p>`.text).toBe('<p>a\uFFFDb</p>')
})

test('keeps HTML within HTML, joins lists and leaves out what is not there', () => {
  const items = ['a', '<'].map((item) => html`<li>${item}</li>`)
  expect(html`<ul>${items}</ul>${undefined}${false}${0}${raw('<hr>')}`.text).toBe(
    '<ul><li>a</li><li>&lt;</li></ul>0<hr>',
  )
})
