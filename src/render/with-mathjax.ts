import { setFormulasWith } from './formula.ts'
import { typeset } from './typeset.ts'

// For whoever sets formulas, not only shows them.
setFormulasWith(typeset)
