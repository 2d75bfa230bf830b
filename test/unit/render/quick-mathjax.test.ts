import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PlainAttributes, QuickAttributes } from '#render/quick-mathjax.ts'

// Whatever is done to a node's attributes, ours answer as MathJax's own do.

const name = fc.constantFrom('mathvariant', 'scriptlevel', 'displaystyle', 'stretchy', 'constructor', 'none')
const value = fc.constantFrom<unknown>('bold', '_inherit_', 0, false, undefined)
const step = fc.oneof(
  fc.tuple(fc.constant('set' as const), name, value),
  fc.tuple(fc.constant('setInherited' as const), name, value),
  fc.tuple(fc.constant('setList' as const), name, value),
)
const global = { scriptlevel: 0, displaystyle: false, mathvariant: 'normal' }
const defaults = { stretchy: true, mathvariant: '_inherit_' }

test('answers as MathJax’s own attributes do', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const [ours, theirs] = [new QuickAttributes(defaults, global), new PlainAttributes(defaults, global)]
      for (const attributes of [ours, theirs]) {
        for (const [act, name, value] of steps) {
          if (act === 'setList') attributes.setList({ [name]: value })
          else attributes[act](name, value)
        }
      }
      expect(ask(ours)).toEqual(ask(theirs))
    }),
  )
})

test('shares no value between nodes', () => {
  const [one, other] = [new QuickAttributes(defaults, global), new QuickAttributes(defaults, global)]
  one.set('stretchy', false)
  one.setInherited('scriptlevel', 2)
  expect([other.get('stretchy'), other.get('scriptlevel')]).toEqual([true, 0])
})

function ask(attributes: QuickAttributes): unknown {
  const names = ['mathvariant', 'scriptlevel', 'displaystyle', 'stretchy', 'constructor', 'none']
  return {
    each: names.map((name) => [
      attributes.get(name),
      attributes.getExplicit(name),
      attributes.getInherited(name),
      attributes.getDefault(name),
      attributes.isSet(name),
      attributes.hasDefault(name),
    ]),
    list: attributes.getList(...names),
    names: [
      attributes.getExplicitNames(),
      attributes.getInheritedNames(),
      attributes.getDefaultNames(),
      attributes.getGlobalNames(),
    ],
    all: [{ ...attributes.getAllAttributes() }, { ...attributes.getAllInherited() }, attributes.getAllGlobals()],
  }
}
