import { describe, expect, test } from 'vitest'
import { formatMarkdown } from '#markdown/format.ts'
import { numberEquations, numberTexts } from '#markdown/number-equations.ts'
import { parseMarkdown } from '#markdown/parse.ts'
import { toPlainText } from '#markdown/plain-text.ts'

test('numbers a labelled equation, and what refers to it', () => {
  expect(
    resolve('$$\n\\begin{equation}x=y\\label{eq:x}\\end{equation}\n$$\n\nBy $\\eqref{eq:x}$ and $\\ref{eq:x}$.'),
  ).toBe('$$\n\\begin{equation}x=y \\tag{1}\\end{equation}\n$$\n\nBy (1) and 1.')
})

test('numbers a display without an environment', () => {
  expect(resolve('$$\nx=y \\label{a} + z\n$$')).toBe('$$\nx=y + z \\tag{1}\n$$')
})

test('numbers each labelled row', () => {
  expect(resolve('$$\n\\begin{align}a&=b\\label{a}\\\\c&=d\\\\e&=f\\label{b}\\end{align}\n$$')).toBe(
    '$$\n\\begin{align}a&=b \\tag{1}\\\\c&=d\\\\e&=f \\tag{2}\\end{align}\n$$',
  )
})

test('goes by the author’s own tag', () => {
  expect(
    resolve('$$\nx \\tag{A}\\label{a}\n$$\n\n$$\ny \\label{b}\n$$\n\nFrom $\\eqref{a}$ follows $\\eqref{b}$.'),
  ).toBe('$$\nx \\tag{A}\n$$\n\n$$\ny \\tag{1}\n$$\n\nFrom (A) follows (1).')
})

test('refers to a tag that is math', () => {
  expect(resolve('$$\nx \\tag{$\\ast$}\\label{a}\n$$\n\nBy $\\eqref{a}$.')).toContain('By $$\\text{($\\ast$)}$$.')
})

test('writes a number bare among words', () => {
  expect(resolve('$$\nx \\label{a}\n$$\n\n$$\nc=d\\quad\\text{by \\eqref{a}}\n$$')).toContain('\\text{by (1)}')
})

test('gives the labels of one row one number, and the next row the next one', () => {
  const tex = '$$\n\\begin{equation}\\begin{aligned}a\\label{a}\\\\b\\label{b}\\end{aligned}\\end{equation}\n$$'
  expect(resolve(`${tex}\n\n$$\ny \\label{c}\n$$\n\n$\\eqref{a}$ $\\eqref{b}$ $\\eqref{c}$`)).toContain('(1) (1) (2)')
})

test('reads a tag with braces of its own', () => {
  expect(resolve('$$\nx \\tag{\\textbf{A}}\\label{a}\n$$')).toBe('$$\nx \\tag{\\textbf{A}}\n$$')
})

test('resolves a reference within a formula', () => {
  expect(resolve('$$\nx \\label{a}\n$$\n\n$y \\overset{\\eqref{a}}{=} z$')).toBe(
    '$$\nx \\tag{1}\n$$\n\n$y \\overset{\\text{(1)}}{=} z$',
  )
})

test('gives no number within a line', () => {
  expect(resolve('$x \\label{a}$')).toBe('$x$')
})

test('shows the key of a reference to nothing', () => {
  expect(resolve('See $\\eqref{none}$.')).toBe('See (none).')
  expect(toPlainText('See $\\ref{none}$.')).toBe('See none.')
})

describe('over the texts of a paper', () => {
  const texts = [
    '$$\nx \\label{a}\n$$',
    '$$\ny \\label{b}\n$$\n\n$\\eqref{a}$',
    '$$\nz \\label{a}\n$$\n\n$\\eqref{a}$ $\\eqref{b}$',
  ]

  test('goes on counting; a text’s own label goes before another’s', () => {
    const trees = texts.map((text) => parseMarkdown(text))
    const labels = numberTexts(trees)
    expect(trees.map((tree, index) => formatMarkdown(numberEquations(tree, labels[index])))).toEqual([
      '$$\nx \\tag{1}\n$$',
      '$$\ny \\tag{2}\n$$\n\n(1)',
      '$$\nz \\tag{3}\n$$\n\n(3) (2)',
    ])
  })
})

function resolve(markdown: string): string {
  return formatMarkdown(numberEquations(parseMarkdown(markdown)))
}
