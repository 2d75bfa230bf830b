import { expect, test } from 'vitest'
import { parseAbstract } from '#ingest/tex/abstract.ts'
import { formatMarkdown } from '#markdown/format.ts'
import { toPlainText } from '#markdown/plain-text.ts'

const equation = '\\begin{equation}\\boldsymbol{\\theta}_{t+1} = x\\label{eq:x}\\end{equation}'

test('keeps the label of an equation, and references to it as math', () => {
  expect(formatMarkdown(parseAbstract(`By\n${equation}\nand \\eqref{eq:x}, Eq. \\ref{eq:x} or \\cref{eq:x}.`))).toBe(
    `By\n\n$$\n${equation}\n$$\n\nand $\\eqref{eq:x}$, Eq. $\\ref{eq:x}$ or $\\eqref{eq:x}$.`,
  )
})

test('shows the number to whoever reads plain text', () => {
  const markdown = formatMarkdown(parseAbstract(`${equation}\nThen \\eqref{eq:x} and Eq. \\ref{eq:x}.`))
  expect(toPlainText(markdown)).toContain('Then (1) and Eq. 1.')
})

test('shows the key of a reference out of the text', () => {
  expect(formatMarkdown(parseAbstract('See \\ref{sec:proof}.'))).toBe('See (sec:proof).')
})
