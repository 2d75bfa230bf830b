import { hash } from 'node:crypto'
import { setting } from './formula.ts'

/** Where the package that sets the formulas keeps its fonts. */
export const formulaFonts = 'node_modules/mathjax-full/es5/output/chtml/fonts/woff-v2'

/** The style sheet that formulas share, named by how they are set, so that browsers may keep it for ever. */
export const formulaStylesName = hash('sha256', setting).slice(0, 8)

/** Its path; MathJax's fonts lie in `fonts/` beside it. */
export const formulaStylesPath = `/math/${formulaStylesName}.css`
