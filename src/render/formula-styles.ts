import { createHash } from 'node:crypto'
import { formulaStyles } from '#render/formula.ts'

/** The stylesheet that formulas share. */
export const formulaStylesText = formulaStyles()

/** Names the stylesheet by what it holds, so that browsers may keep it for ever. */
export const formulaStylesName = createHash('sha256').update(formulaStylesText).digest('hex').slice(0, 8)

/** Its path; MathJax's fonts lie in `fonts/` beside it. */
export const formulaStylesPath = `/math/${formulaStylesName}.css`
