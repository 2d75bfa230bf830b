import type { Data } from 'unified'

const star = 42

/**
 * Emphasis as models mean it, where CommonMark leaves the stars: two of them open a font before anything and close it behind
 * anything but white space; one of them is a mark between Chinese, Japanese or Korean letters, and none between Latin ones.
 * Before and after: `**重点：**文本` → a bold “重点：” and “文本”; `A*算法和D*算法` → both stars as they are.
 */
export const emphasis: Extension = {
  text: {
    [star]: {
      name: 'attention',
      // CommonMark pairs the marks.
      resolveAll: (events, context) => {
        const usual = context.parser.constructs.insideSpan.null?.find(
          (each) => 'name' in each && each.name === 'attention',
        )
        return usual?.resolveAll?.(events, context) ?? events
      },
      tokenize(effects, ok) {
        const before = this.previous
        let length = 0
        const inside: typeof ok = (code) => {
          if (code === star) {
            length += 1
            effects.consume(code)
            return inside
          }
          Object.assign(effects.exit('attentionSequence'), findSides(before, code, length))
          return ok(code)
        }
        return (code) => {
          effects.enter('attentionSequence')
          return inside(code)
        }
      },
    },
  },
}

/** Whether a run of stars may open or close a font. */
function findSides(before: Code, after: Code, length: number): { _open: boolean; _close: boolean } {
  const [left, right] = [kindOf(before), kindOf(after)]
  const mayTouch = (kind: Kind) => length > 1 || kind !== 'latin'
  return { _open: right !== 'space' && mayTouch(left), _close: left !== 'space' && mayTouch(right) }
}

/** A line end or the end of the text is space, too. */
function kindOf(code: Code): Kind {
  if (code === null || code < 0) return 'space'
  const character = String.fromCharCode(code)
  if (/\s/.test(character)) return 'space'
  return /[\p{Script=Latin}\p{N}]/u.test(character) ? 'latin' : 'other'
}

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type Code = number | null
type Kind = 'space' | 'latin' | 'other'
