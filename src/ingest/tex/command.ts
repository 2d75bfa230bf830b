import { findBracketMath, findEnvironmentMath, isMathEnvironment } from './math.ts'
import { literal, plain, type Scanned } from './token.ts'

const command = /\\(?:[a-zA-Z]+|.)?/suy
const fence = /\\(begin|end)\s*\{([a-zA-Z]+\*?)\}/y

// unified-latex reads these by rules of their own; here they are code (environments) or unknown (commands).
const verbatimEnvironments = new Set(
  'verbatim verbatim* comment filecontents filecontents* lstlisting minted Verbatim'.split(' '),
)
const verbatimCommands = new Set(['\\lstinline', '\\mint', '\\mintinline'])

/** Reads what begins with a backslash: math, code, the fence of an environment, or a command for the parser. */
export function scanCommand(tex: string, at: number): Scanned {
  command.lastIndex = at
  const [name = '\\'] = command.exec(tex) ?? []
  const end = at + name.length
  if (name === '\\(' || name === '\\[') return findBracketMath(tex, at) ?? { token: literal(name), end }
  if (name === '\\begin' || name === '\\end') return scanFence(tex, at) ?? { token: literal(name), end }
  if (name === '\\' || name === '\\)' || name === '\\]' || verbatimCommands.has(name)) {
    return { token: literal(name), end }
  }
  return { token: plain(name === '\\\n' ? '\\ ' : name), end }
}

function scanFence(tex: string, at: number): Scanned | undefined {
  fence.lastIndex = at
  const [source, side, name] = fence.exec(tex) ?? []
  if (!source || !side || !name) return undefined
  const end = at + source.length
  // Without the spaces in `\begin {center}`, which the parser does not expect.
  const text = `\\${side}{${name}}`
  if (side === 'end') return { token: { kind: 'close', name, text }, end }
  if (verbatimEnvironments.has(name)) return findVerbatim(tex, end, name) ?? { token: literal(text), end }
  if (isMathEnvironment(name)) return findEnvironmentMath(tex, at, name) ?? { token: literal(text), end }
  return { token: { kind: 'open', name, text }, end }
}

function findVerbatim(tex: string, at: number, name: string): Scanned | undefined {
  const closing = `\\end{${name}}`
  const to = tex.indexOf(closing, at)
  if (to === -1) return undefined
  const value = tex.slice(at, to).trim()
  if (value === '') return undefined
  return {
    token: { kind: 'lift', source: tex.slice(at, to), node: { type: 'code', value } },
    end: to + closing.length,
  }
}
