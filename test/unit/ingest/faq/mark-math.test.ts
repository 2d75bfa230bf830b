import { describe, expect, test } from 'vitest'
import { markMath } from '#ingest/faq/mark-math.ts'

describe('math within a line', () => {
  test.each([
    ['\\(x^2\\)', '$x^2$'],
    ['\\( x\n+ y \\)', '$x + y$'],
    ['$x^2$', '$x^2$'],
    ['a \\(f(x)\\) b', 'a $f(x)$ b'],
    ['\\(a\\)\\(b\\)', '$a$ $b$'],
    ['$a$$b$', '$a$ $b$'],
    ['\\(a \\$ b\\)', '$$ a \\$ b $$'],
    ['\\($x$\\)', '$x$'],
    ['| $$x$$ | \\[y\\] |', '| $x$ | $y$ |'],
    ['a \\( \\) b', 'a  b'],
  ])('%j becomes %j', (markdown, marked) => {
    expect(markMath(markdown)).toBe(marked)
  })
})

describe('math on lines of its own', () => {
  test.each([
    ['\\[x\\]', '$$\nx\n$$\n\n'],
    ['$$x$$', '$$\nx\n$$\n\n'],
    ['\\[\n  a\n\n  = b\n\\]', '$$\na\n= b\n$$\n\n'],
    ['So $$x$$ holds.', 'So \n\n$$\nx\n$$\n\nholds.'],
    ['\\[x\\] > 0', '$$\nx\n$$\n\n\\> 0'],
    ['$$x$$ - the loss', '$$\nx\n$$\n\n\\- the loss'],
    ['$$x$$ *here*', '$$\nx\n$$\n\n*here*'],
    ['1. \\[x\\]', '1. $$\n   x\n   $$\n\n   '],
    ['- so:\n\n  \\[\n  x\n  \\]\n- b', '- so:\n\n  $$\n  x\n  $$\n\n  \n- b'],
    ['> so $$x$$', '> so \n>\n> $$\n> x\n> $$\n>\n> '],
    ['$$ $$', ''],
  ])('%j becomes %j', (markdown, marked) => {
    expect(markMath(markdown)).toBe(marked)
  })
})

describe('leaves alone', () => {
  test.each([
    ['code', '`$x$ and \\(y\\)`'],
    ['code with two ticks', '``a ` $x$``'],
    ['a fence', '```sh\necho $HOME $PATH\n```'],
    ['a fence without end', '~~~\n$x$ \\(y\\)'],
    ['a fence in a list', '- a\n  ```\n  $x$ $y$\n  ```'],
    ['escaped delimiters', '\\\\(x\\\\) and \\$5'],
  ])('%s', (_, markdown) => {
    expect(markMath(markdown)).toBe(markdown)
  })
})

describe('money', () => {
  test.each([
    ['$5 and $6', '\\$5 and \\$6'],
    ['from $5 to 6$', 'from $5 to 6$'],
    ['US$ 5, US$ 6', 'US\\$ 5, US\\$ 6'],
    ['$x$5', '\\$x\\$5'],
    ['costs $5', 'costs \\$5'],
    ['$5\n\nand 6$', '\\$5\n\nand 6\\$'],
  ])('in %j is kept apart by Pandoc’s rule: %j', (markdown, marked) => {
    expect(markMath(markdown)).toBe(marked)
  })
})
