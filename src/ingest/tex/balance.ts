import { type Fence, literal, type Token } from './token.ts'

/** How deep braces and environments nest; deeper ones are shown. Real metadata stays under 10. */
const deepest = 50

/**
 * Leaves only braces and environments that pair; an odd one becomes text, so that it can swallow nothing.
 * Before and after: `{\bf a} b}` → `{\bf a} b`, a visible `}`.
 */
export function balance(tokens: Token[]): Token[] {
  const balanced = [...tokens]
  const opened: Opened[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'open' && opened.length < deepest) opened.push({ index, name: token.name })
    else if (token.kind === 'open') balanced[index] = show(token)
    if (token.kind !== 'close') continue
    const partner = opened.findLastIndex(({ name }) => name === token.name)
    if (partner === -1) balanced[index] = show(token)
    else close(opened, partner)
  }
  close(opened, -1)
  return balanced

  function close(stack: Opened[], partner: number): void {
    for (const { index, name } of stack.splice(partner + 1)) {
      balanced[index] = literal(name === '' ? '{' : `\\begin{${name}}`)
    }
    stack.pop()
  }
}

function show(fence: Fence): Token {
  return literal(fence.text)
}

type Opened = { index: number; name: string }
