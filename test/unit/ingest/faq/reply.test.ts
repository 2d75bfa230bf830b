import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseReply } from '#ingest/faq/reply.ts'
import { formatMarkdown } from '#markdown/format.ts'
import { parseMarkdown } from '#markdown/parse.ts'
import { toPlainText } from '#markdown/plain-text.ts'
import { renderMarkdown } from '#render/markdown.ts'
import { hostileText, wildText } from '../../markdown/any-text.ts'

describe('a reply', () => {
  test.each([
    ['  Text.\r\n\r\nMore.  ', 'Text.\n\nMore.'],
    ['* a\n* b', '- a\n- b'],
    ['Set \\(x\\) to {y}.', 'Set $x$ to \\{y}.'],
    ['It costs $5, not $6.', 'It costs \\$5, not \\$6.'],
    ['import x from "y"', '&#x69;mport x from "y"'],
    ['a < b and a <b', 'a \\< b and a \\<b'],
    ['| a |\n|---|\n| b |', '| a |\n| - |\n| b |'],
    ['', ''],
    ['![](https://example.org/pixel.gif)', ''],
  ])('%j becomes %j', (reply, markdown) => {
    expect(parseReply(reply)).toBe(markdown)
  })
})

describe('headings', () => {
  test('stand below the question’s own', () => {
    expect(parseReply('# A\n\n## B\n\n### C\n\n#### D')).toBe('#### A\n\n#### B\n\n#### C\n\n##### D')
  })

  test('are never deeper than six', () => {
    expect(parseReply('###### A')).toBe('###### A')
  })
})

describe('HTML', () => {
  test('is shown as text', () => {
    expect(parseReply('<think>Hm.</think>\n\nA <b>word</b>.')).toBe('\\<think>Hm.\\</think>\n\nA \\<b>word\\</b>.')
  })

  test('in a link that is taken apart is text, too', () => {
    expect(parseReply('[<b>a</b>](#top)')).toBe('\\<b>a\\</b>')
  })

  test('as a comment is shown as text', () => {
    expect(parseReply('<!-- note -->')).toBe('\\<!-- note -->')
  })
})

describe('links', () => {
  test('lead to web pages', () => {
    expect(parseReply('[a](https://example.org) <https://example.org/b>')).toBe(
      '[a](https://example.org) [https://example.org/b](https://example.org/b)',
    )
  })

  test.each(['[a](javascript:alert(1))', '[a](/admin)', '[a](mailto:a@b.c)'])('like %s are their words', (reply) => {
    expect(parseReply(reply)).toBe('a')
  })

  test('by reference lead to web pages, and the reference is text', () => {
    expect(parseReply('See [a][1] and [b][2].\n\n[1]: https://example.org\n[2]: /admin')).toBe(
      'See [a](https://example.org) and b.\n\n\\[1]: [https://example.org](https://example.org)\n\n\\[2]: /admin',
    )
  })
})

describe('images', () => {
  test('are their description', () => {
    expect(parseReply('![A plot](plot.png) shows it.')).toBe('A plot shows it.')
  })

  test('after an empty link are their description, too', () => {
    expect(parseReply('[](#a)![b](c)')).toBe('b')
  })

  test('without description leave no gap between fonts or formulas', () => {
    expect(parseReply('*a*![](b)*c* and $x$![](b)$y$')).toBe('*ac* and $x y$')
  })

  test('alone in a paragraph leave no paragraph', () => {
    expect(parseReply('a\n\n![](b)\n\nc')).toBe('a\n\nc')
  })
})

describe('tables', () => {
  test('keep bars in formulas and code', () => {
    expect(parseReply('| a | b |\n|---|---|\n| $P(x|y)$ | `a|b` |')).toBe(
      '| a | b |\n| - | - |\n| $P(x\\vert y)$ | `a\\|b` |',
    )
  })

  test('keep the cells that their head has none for', () => {
    expect(parseReply('| a | b |\n|---|---|\n| 1 | 2 | 3 |')).toBe('| a | b |\n| - | - |\n| 1 | 2 \\| 3 |')
  })

  test('have spaces for line breaks', () => {
    expect(parseReply('| a |\n|---|\n| b<br>c |')).toBe('| a |\n| - |\n| b c |')
  })
})

describe('what models do', () => {
  test.each([
    ['a whole reply in a fence', '```markdown\n# A\n- b\n```', '#### A\n\n- b'],
    ['a rule right below a paragraph', 'a\n---\nb', 'a\n\n---\n\nb'],
    ['tasks', '- [ ] a\n- [x] b', '- ☐ a\n- ☑ b'],
    ['notes', 'a[^1]\n\n[^1]: The $x$.', 'a\\[1]\n\n\\[1]: The $x$.'],
    ['indented paragraphs', '- **a**\n\n\n    b $x$', '- **a**\n\n  b $x$'],
    ['formulas in a heading', '## A $$x$$', '#### A $x$'],
    ['formulas in a font', '**a $$x$$**文', '**a $x$**&#x6587;'],
    ['a mark at the end of a font', '**重点：**文本，*这里。*那里', '**重点**：文本，*这里*。那里'],
    ['a mark behind a display', '$$x$$, where', '$$\nx,\n$$\n\nwhere'],
    ['a formula in an address', '[a](https://example.org/$x$)', '[a](https://example.org/\\$x\\$)'],
    ['HTML around Markdown', '<div>\n**a** $x$\n</div>', '\\<div> **a** $x$ \\</div>'],
  ])('is read as meant: %s', (_, reply, markdown) => {
    expect(parseReply(reply)).toBe(markdown)
  })
})

test('a long reply ends with a paragraph', () => {
  const reply = `${'a '.repeat(4000)}\n\n${'b '.repeat(4000)}`
  expect(parseReply(reply)).toBe(`${'a '.repeat(4000).trim()} …`)
})

test('a formula stays in its list item', () => {
  expect(parseReply('1. So:\n\n   \\[\n   x = y\n   \\]\n\n   where $x$.\n2. Next.')).toBe(
    '1. So:\n\n   $$\n   x = y\n   $$\n\n   where $x$.\n2. Next.',
  )
})

test('a formula stays in its quote', () => {
  expect(parseReply('> so $$x$$ holds\n> here')).toBe('> so\n>\n> $$\n> x\n> $$\n>\n> holds here')
})

const anyReply = fc.oneof(
  wildText,
  fc
    .array(
      fc.oneof(hostileText, fc.constantFrom('![a](b)', '![](b)', '[a](#b)', '[](#b)', '\n[a]: b\n', '$x$', '\n# ')),
    )
    .map((parts) => parts.join('')),
)

test('any reply becomes prose that can be kept, shown and searched', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      const markdown = parseReply(reply)
      expect(formatMarkdown(parseMarkdown(markdown))).toBe(markdown)
      renderMarkdown(markdown, { math: 'linear' })
      toPlainText(markdown)
    }),
    { numRuns: 200 },
  )
})

test('no word of a plain reply is lost', () => {
  const word = fc.oneof(
    { weight: 5, arbitrary: fc.stringMatching(/^[a-zé题{}>=+$5%&^~]{1,8}$/).map((text) => `x${text}x`) },
    fc.constantFrom('<', '<=', '<3', '>', '- ', '# ', '1.', '$5'),
  )
  const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `So ${words.join(' ')}.`)
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (paragraphs) => {
      const shown = toPlainText(parseReply(paragraphs.join('\n\n')))
      // In a formula these signs get a backslash.
      const characters = (text: string) => text.replace(/[$\s]|\\(?=[%&#])/g, '')
      expect(characters(shown)).toBe(characters(paragraphs.join(' ')))
    }),
    { numRuns: 200 },
  )
})
