import { formulaStyles } from './typeset.ts'

const locals = ['Arial', 'Helvetica', 'Roboto', 'Liberation Sans', 'DejaVu Sans', 'Noto Sans']

/** For the blank alone: no glyph of a formula comes from it. */
const emptyFont = `@font-face {
  font-family: MJXEMPTY;
  src: ${locals.map((name) => `local("${name}")`).join(', ')};
  unicode-range: U+20;
  ascent-override: 0%;
  descent-override: 0%;
  line-gap-override: 0%;
}
`

/** The stylesheet that formulas share. */
export const formulaStylesText = minify(withoutShift(withoutMarks(formulaStyles())))

/**
 * Every formula stands on the baseline of MathJax's empty font, and would jump when it arrives. Until then a local font
 * that is made just as empty stands in: `MJXZERO, MJXTEX` → `MJXZERO, MJXEMPTY, MJXTEX`.
 */
function withoutShift(styles: string): string {
  return styles.replaceAll('MJXZERO, ', 'MJXZERO, MJXEMPTY, ') + emptyFont
}

/** Formulas come without the marks that MathJax puts on each of them: see `compact`. */
function withoutMarks(styles: string): string {
  return styles
    .replaceAll('mjx-container[jax="CHTML"]', 'mjx-container')
    .replaceAll('.MJX-TEX', 'mjx-math, mjx-numbers')
}

/** MathJax writes for people: a fifth of its sheet is indentation. */
function minify(styles: string): string {
  return styles.replace(/\n\s*/g, '')
}
