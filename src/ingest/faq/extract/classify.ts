import { findFeatures } from './features.ts'
import { type Role, roles, weights } from './weights.ts'

/** The roles of a text's sentences, in their order: what each one is most likely for, and how likely every role is. */
export function classify(sentences: string[]): Classified[] {
  return findFeatures(sentences).map((features) => {
    const scores = roles.map((_, index) => features.reduce((sum, name) => sum + (weights[name][index] ?? 0), 0))
    const most = Math.max(...scores)
    const parts = scores.map((score) => Math.exp(score - most))
    const sum = parts.reduce((a, b) => a + b, 0)
    const chances = Object.fromEntries(roles.map((role, index) => [role, (parts[index] ?? 0) / sum])) as Chances
    return { role: roles[scores.indexOf(most)] ?? 'other', chances }
  })
}

export type Classified = { role: Role; chances: Chances }
/** Each from 0 to 1; together 1. */
type Chances = Record<Role, number>
